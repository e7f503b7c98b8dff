import type { Authentication } from "../../../sql/accountStatements.ts";
import { has } from "../../../engine/index.ts";
import type { UserAccount } from "../../accounts/types.ts";
import type { StatementContext } from "../../context.ts";
import { fail } from "../../fail.ts";
import type { Refusal } from "../../refusal.ts";
import { unsupported } from "../unsupported.ts";

type Secret = Pick<UserAccount, "hasPassword" | "plugin" | "pluginText">;

const NATIVE = "MYSQL_NATIVE_PASSWORD";
/** Ways to log in that keep what stands behind them (fe mysql/privilege/AuthPlugin). */
const OTHERS: readonly string[] = ["AUTHENTICATION_LDAP_SIMPLE", "AUTHENTICATION_KERBEROS"];

/** Reads how a user logs in; a password itself is not kept (fe sql/analyzer/UserAuthOptionAnalyzer). */
export function authenticationOf(
  written: Authentication | undefined,
  context: StatementContext,
): Secret | Refusal {
  const plugin = has(context.target, "privilegeTables") ? {} : { plugin: NATIVE };
  if (written === undefined) return { hasPassword: false, ...plugin };
  switch (written.type) {
    case "password": {
      const password = written.password.value;
      const wrong = written.hashed ? checkHash(password, context) : undefined;
      return wrong ?? { hasPassword: password !== "", ...plugin };
    }
    case "plugin": {
      const name = written.plugin.value.toUpperCase();
      const text = written.text?.value ?? "";
      if (name === NATIVE) {
        const wrong = written.as ? checkHash(text, context) : undefined;
        return wrong ?? { hasPassword: text !== "", plugin: NATIVE };
      }
      if (!OTHERS.includes(name)) return unsupported(`IDENTIFIED WITH ${written.plugin.value}`);
      return { hasPassword: false, plugin: name, ...(text !== "" && { pluginText: text }) };
    }
    default: {
      const never: never = written;
      return never;
    }
  }
}

/** Checks what stands for a password in its stored form (fe mysql/MysqlPassword.checkPassword). */
export function checkHash(text: string, context: StatementContext): Refusal | undefined {
  return text === "" || /^\*[0-9A-F]{40}$/i.test(text) ? undefined : fail(context.target, "passwordHash");
}
