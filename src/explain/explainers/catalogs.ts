import { catalogTypeNames } from "../../engine/catalogTypes.ts";
import { internalCatalog } from "../../engine/internalCatalog.ts";
import { datum, type ExplainContext, type Explainer } from "../context.ts";
import { nearNames } from "../nearNames.ts";
import { propertiesOf } from "../namesIn.ts";
import { fix, removeProperty, setProperty } from "../scriptEdits.ts";
import { list, useNearName } from "./nearby.ts";
import { missing } from "./tables.ts";

/** A catalog that is not there: near names. */
export const unknownCatalog: Explainer = (context) => {
  const known = catalogNames(context);
  return {
    evidence: [list("catalogs", known)],
    fixes: useNearName(context, datum(context, "catalog"), known),
  };
};

/** A catalog that is to be dropped and is not there. */
export const unknownDroppedCatalog: Explainer = (context) => {
  const { evidence = [], fixes = [] } = unknownCatalog(context);
  return { evidence, fixes: [...fixes, ...(missing(context).fixes ?? [])] };
};

/** A type that this version does not know: those that it does. */
export const unknownCatalogType: Explainer = (context) => {
  const known = catalogTypeNames(context.target);
  const properties = propertiesOf(context.statement);
  return {
    evidence: [list("catalogTypes", known)],
    fixes: nearNames(datum(context, "type"), known).map((value) =>
      fix("setProperty", [setProperty(context, properties, "type", value)], { key: "type", value }),
    ),
  };
};

/** A property that stays as it is. */
export const fixedCatalogProperty: Explainer = (context) => {
  const key = datum(context, "key");
  const edit = removeProperty(context, propertiesOf(context.statement), key);
  return { fixes: [fix("removeProperty", [edit], { key })] };
};

function catalogNames({ cluster }: ExplainContext): readonly string[] {
  return [internalCatalog(cluster.target), ...Object.keys(cluster.catalogs)];
}
