import { describe, expect, it } from "vitest";
import { given } from "../driver.ts";

const variable = (name: string, scope = "") => `SHOW ${scope} VARIABLES LIKE '${name}'`;

describe("SET", () => {
  it("changes a variable of one connection, and shows it as its type", () => {
    const cluster = given("CREATE USER other");
    cluster.ok("SET query_timeout = 60, autocommit = 0");
    expect(cluster.rows(variable("query_timeout"))).toEqual(["query_timeout|60"]);
    expect(cluster.rows(variable("autocommit"))).toEqual(["autocommit|false"]);
    cluster.ok("SET enable_profile = ON; SET insert_max_filter_ratio = 1");
    expect(cluster.rows(variable("enable_profile"))).toEqual(["enable_profile|true"]);
    expect(cluster.rows(variable("insert_max_filter_ratio"))).toEqual(["insert_max_filter_ratio|1.0"]);
    expect(cluster.run(variable("query_timeout"), "other")).toMatchObject({
      rows: [["query_timeout", "300"]],
    });
  });

  it("with GLOBAL changes new connections and its own, not those that are there", () => {
    const cluster = given("CREATE USER early; CREATE USER late");
    cluster.run("SELECT 1", "early");
    cluster.ok("SET query_timeout = 60; SET GLOBAL query_timeout = 90");
    expect(cluster.rows(variable("query_timeout"))).toEqual(["query_timeout|90"]);
    expect(cluster.rows(variable("query_timeout", "GLOBAL"))).toEqual(["query_timeout|90"]);
    expect(cluster.run(variable("query_timeout"), "early")).toMatchObject({
      rows: [["query_timeout", "300"]],
    });
    expect(cluster.run(variable("query_timeout"), "late")).toMatchObject({ rows: [["query_timeout", "90"]] });
  });

  it("refuses read-only variables", () => {
    expect(given().error("SET version = '1'")).toMatchObject({
      code: "variableReadOnly",
      errno: 1621,
      sqlState: "HY000",
      message: "Variable 'version' is a read only variable",
    });
  });

  it("takes a GLOBAL variable with SET GLOBAL alone", () => {
    const cluster = given();
    expect(cluster.error("SET init_connect = 'x'")).toMatchObject({
      code: "variableGlobal",
      errno: 1229,
      message: "Variable 'init_connect' is a GLOBAL variable and should be set with SET GLOBAL",
    });
    cluster.ok("SET GLOBAL init_connect = 'x'");
    expect(cluster.rows(variable("init_connect"))).toEqual(["init_connect|x"]);
  });

  it("refuses a value that the variable's type does not read", () => {
    const cluster = given();
    expect(cluster.error("SET autocommit = 2")).toMatchObject({
      code: "variableValue",
      errno: 1231,
      sqlState: "42000",
      message: "Variable 'autocommit' can't be set to the value of '2'",
    });
    expect(cluster.error("SET pipeline_dop = 'x'")).toMatchObject({
      code: "variableType",
      errno: 1232,
      message: "Incorrect argument type to variable 'pipeline_dop'",
    });
    expect(cluster.error("SET pipeline_dop = 2147483648").code).toBe("variableType");
  });

  it.each([
    ["3.4", "Getting analyzing error. Detail message: query_timeout must be equal or smaller than 259200."],
    ["3.1", "Getting analyzing error. Detail message: query_timeout must be equal or smaller than 259200."],
    ["3.0", "query_timeout must be equal or smaller than 259200."],
  ])("checks the range of query_timeout in %s", (version, message) => {
    const cluster = given("", { version });
    expect(cluster.error("SET query_timeout = 259201")).toMatchObject({ code: "variableTooLarge", message });
    expect(cluster.error("SET query_timeout = 0").code).toBe("variableTooSmall");
    expect(cluster.error("SET query_timeout = 'soon'").code).toBe("variableNotNumber");
    cluster.ok("SET query_timeout = 259200");
  });

  it("does not check ranges in 2.5", () => {
    const cluster = given("", { version: "2.5" });
    cluster.ok("SET query_timeout = 259201");
    expect(cluster.error("SET query_timeout = 'soon'")).toMatchObject({ code: "variableType", errno: 1064 });
  });

  it("analyzes all assignments first, then keeps what stands before one that fails", () => {
    const cluster = given();
    cluster.error("SET wait_timeout = 9, query_timeout = 0");
    expect(cluster.rows(variable("wait_timeout"))).toEqual(["wait_timeout|28800"]);
    cluster.error("SET wait_timeout = 9, autocommit = 2");
    expect(cluster.rows(variable("wait_timeout"))).toEqual(["wait_timeout|9"]);
  });

  it("says of other variables that they are not simulated", () => {
    expect(given().run("SET cbo_enable_low_cardinality_optimize = true")).toEqual({
      kind: "unsupported",
      head: "SET cbo_enable_low_cardinality_optimize",
    });
  });

  it("keeps user variables for the connection", () => {
    const cluster = given("SET @days = 7 + 1");
    expect(cluster.rows("SELECT @days")).toEqual(["8"]);
  });
});

describe("SET time_zone", () => {
  it.each([
    ["'Asia/Tokyo'", "Asia/Tokyo"],
    ["'8:00'", "+08:00"],
    ["'-3:30'", "-03:30"],
    ["UTC", "UTC"],
    ["'CST'", "CST"],
  ])("takes %s", (given_, shown) => {
    const cluster = given(`SET time_zone = ${given_}`);
    expect(cluster.rows(variable("time_zone"))).toEqual([`time_zone|${shown}`]);
  });

  it.each(["'Nowhere'", "'+15:00'", "'-12:01'"])("refuses %s", (zone) => {
    expect(given().error(`SET time_zone = ${zone}`)).toMatchObject({
      code: "timeZoneUnknown",
      errno: 1298,
      message: `Getting analyzing error. Detail message: Unknown or incorrect time zone: ${zone}.`,
    });
  });

  it("says of a zone that may exist that it is not simulated", () => {
    expect(given().run("SET time_zone = 'Pacific/Chatham'").kind).toBe("unsupported");
  });
});

describe("SHOW VARIABLES", () => {
  it("compares names with LIKE, upper and lower case included", () => {
    const cluster = given();
    expect(cluster.rows(variable("net_%_timeout"))).toEqual(["net_read_timeout|60", "net_write_timeout|60"]);
    expect(cluster.rows(variable("NET%"))).toEqual([]);
  });

  it("sorts by name", () => {
    const names = given()
      .rows("SHOW VARIABLES")
      .map((row) => row.split("|")[0]);
    expect(names.length).toBeGreaterThan(30);
    expect(names).toEqual([...names].sort());
  });

  it.each([
    ["2.5", "version|5.1.0", "version_comment|StarRocks version 2.5", "license|Elastic License 2.0"],
    ["3.3", "version|5.1.0", "version_comment|3.3", "license|Apache License 2.0"],
    ["3.4", "version|8.0.33", "version_comment|3.4", "license|Apache License 2.0"],
  ])("names the versions of %s", (version, number, comment, license) => {
    const cluster = given("", { version });
    expect(cluster.rows(variable("version%"))).toEqual([number, comment]);
    expect(cluster.rows(variable("license"))).toEqual([license]);
  });
});
