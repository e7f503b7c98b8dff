/** Where in a query an expression stands, by the words of Doris' plans (fe nereids/trees/plans/PlanType). */
export type Clause =
  "PROJECT" | "FILTER" | "AGGREGATE" | "HAVING" | "SORT" | "JOIN" | "USING_JOIN" | "UNBOUND_ONE_ROW_RELATION";
