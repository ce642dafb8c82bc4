import type { Cases } from '../../../../test/hosts/samples/cases.ts';
import type { SampleReply } from '../../../../test/hosts/samples/types.ts';
import { CLOSE, PROPOSE, REQUEST } from './form.ts';

/** What an action of the team does on the server, by its own id: the form's state need not say it. */
const ACTIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  sn_customerservice_case: { [PROPOSE]: '6', [REQUEST]: '18', [CLOSE]: '3' },
  incident: { [PROPOSE]: '6', [REQUEST]: '3', [CLOSE]: '7' },
};

/** The fields of a form, by their names without the table's. */
const fieldsOf = (table: string, body: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(body)
      .filter(([name]) => name.startsWith(`${table}.`))
      .map(([name, value]) => [name.slice(table.length + 1), value]),
  );

/** Saves what a form sends, and what its action does on the server. */
export function save(cases: Cases, table: string, body: Readonly<Record<string, string>>): SampleReply {
  const key = body.sys_displayValue ?? '';
  const state = ACTIONS[table]?.[body.sys_action ?? ''];
  cases.save(key, { ...fieldsOf(table, body), ...(state ? { state } : {}) });
  return { location: `/${table}.do?sys_id=${body.sys_uniqueValue}` };
}

/** The platform's request for lists, with the record and its values in a small XML of its own. */
export function saveList(
  cases: Cases,
  { sysparm_xml: xml = '' }: Readonly<Record<string, string>>,
): SampleReply {
  const id = /sys_id="(\w+)"/.exec(xml)?.[1];
  const [, name = '', value = ''] = /<field name="(\w+)"[^>]*><value>([^<]*)</.exec(xml) ?? [];
  const key = cases.keys().find((one) => cases.get(one).id === id) ?? '';
  cases.save(key, { [name]: value });
  return { type: 'text/xml', body: '<xml/>' };
}
