import { expect, it } from 'vitest';
import { type Shown, showSample } from '../../test/hosts/samples/document.ts';
import type { SampleHost } from '../../test/hosts/samples/types.ts';
import { isEmpty } from '../case/index.ts';
import { sample as freescout } from '../hosts/freescout/samples/index.ts';
import { sample as glpi } from '../hosts/glpi/samples/index.ts';
import { profiles } from '../hosts/index.ts';
import { sample as osticket } from '../hosts/osticket/samples/index.ts';
import { sample as salesforce } from '../hosts/salesforce/samples/index.ts';
import { readCase } from '../hosts/snapshot.ts';
import type { HostProfile } from '../hosts/types.ts';
import { sample as zoho } from '../hosts/zoho/samples/index.ts';
import { policies } from '../policies/index.ts';
import { compile } from '../policy/compile.ts';
import { evaluate } from '../policy/evaluate.ts';
import type { PolicyDocument } from '../policy/types.ts';
import { type Attempt, ancestors, attemptOfGesture, attemptOfQuestion, type Here } from './attempt.ts';
import type { Gesture, GuardPort, Question } from './types.ts';

/** What doors of tools propose, by the pages of their samples. */

const hereOf = ({ page, captures, api }: Shown, profile: HostProfile): Here => ({
  port: {} as GuardPort,
  page: { ...page, doors: [...page.doors, ...(profile.doors ?? [])] },
  captures,
  read: (scope) => readCase(page, scope, captures, api),
});

/** Shows a page of a tool's samples. */
function show(host: SampleHost, name: string): Here {
  const profile = profiles.get(host.host) as HostProfile;
  return hereOf(showSample(host, profile, host.pages[name] as SampleHost['pages'][string]), profile);
}

const $ = <T extends Element>(selector: string): T => document.querySelector(selector) as T;

function submit(form: string, submitter: string): Gesture {
  const target = $(form);
  return { kind: 'submit', target, path: ancestors(target), submitter: $(`${form} ${submitter}`) };
}

const send = (method: string, url: string, body: unknown): Question => ({
  id: 1,
  kind: 'fetch',
  method,
  url: new URL(url, 'https://desk.example').href,
  body,
});

/** What a policy says of it. */
function outcomeOf(attempt: Attempt | null, policy: string): string | undefined {
  const { snapshot, change } = attempt ?? {};
  if (!snapshot) return undefined;
  const asked = { case: snapshot.state, change: { actor: 'agent' as const, ...change } };
  return evaluate(compile(policies.get(policy) as PolicyDocument), asked).outcome;
}

const ANSWER = '.itilfollowup';

it.each([
  ['assigned', true, 'Pending'],
  ['assigned', false, undefined],
  ['solved', true, 'Pending'],
  ['pending', true, undefined],
  ['pending', false, 'Processing (assigned)'],
] as const)('glpi: an answer to a ticket that is %s, marked as waiting: %s, makes it %s', (at, waits, to) => {
  const here = show(glpi, at);
  $<HTMLInputElement>(`${ANSWER} [type=checkbox][name=pending]`).checked = waits;
  const change = attemptOfGesture(here, submit(ANSWER, '[name=add]'))?.change;
  expect(change).toEqual(to ? { to } : { action: 'Update' });
});

it('glpi: an answer that opens a solved ticket again gives it back to who has it', () => {
  const here = show(glpi, 'solved');
  $(ANSWER).insertAdjacentHTML('afterbegin', '<input type="hidden" name="add_reopen" value="1">');
  const change = attemptOfGesture(here, submit(ANSWER, '[name=add]'))?.change;
  expect(change).toEqual({ to: 'Processing (assigned)' });
});

it('glpi: a task can make a ticket wait, too', () => {
  const here = show(glpi, 'assigned');
  $<HTMLFormElement>(ANSWER).setAttribute('action', '/front/tickettask.form.php');
  $<HTMLInputElement>(`${ANSWER} [type=checkbox][name=pending]`).checked = true;
  expect(attemptOfGesture(here, submit(ANSWER, '[name=add]'))?.change).toEqual({ to: 'Pending' });
});

const RECORD = '/services/data/v62.0/ui-api/records/';
const idOf = ({ captures }: Here): string => captures.id ?? '';

it('salesforce: a request that says both status and sub-status is complete', () => {
  const here = show(salesforce, 'in progress');
  const fields = { Status: 'Pending', Sub_Status__c: 'Customer Input' };
  const attempt = attemptOfQuestion(here, send('PATCH', RECORD + idOf(here), { fields }));
  expect(attempt?.change).toEqual({ to: 'Pending', subStatus: 'Customer Input' });
  expect(outcomeOf(attempt, 'support-center')).toBe('allowed');
});

const SHOWN = '[data-target-selection-name="sfdc:RecordField.Case.Sub_Status__c"]';

it.each([
  ['Customer Input', 'allowed'],
  ['', 'incomplete'],
] as const)('salesforce: a sub-status that a request leaves as it stands ("%s") is %s', (text, outcome) => {
  const here = show(salesforce, 'in progress');
  for (const element of document.querySelectorAll(`.active ${SHOWN} lightning-formatted-text`))
    element.textContent = text;
  const attempt = attemptOfQuestion(
    here,
    send('PATCH', RECORD + idOf(here), { fields: { Status: 'Pending' } }),
  );
  expect(outcomeOf(attempt, 'support-center')).toBe(outcome);
});

it('salesforce: a sub-status that the layout does not show is asked to be looked at', () => {
  const here = show(salesforce, 'in progress');
  for (const element of document.querySelectorAll(SHOWN)) element.remove();
  const attempt = attemptOfQuestion(
    here,
    send('PATCH', RECORD + idOf(here), { fields: { Status: 'Pending' } }),
  );
  expect(outcomeOf(attempt, 'support-center')).toBe('unverified');
});

/** What editors leave behind where everything was taken out again. */
const NOTHING = ['', '<br>', '<p></p>', '<p><br></p>', '<p>&nbsp;</p>', '<div><br></div>', '<p>\u200b</p>'];

it.each(NOTHING)('an answer of nothing but "%s" is an empty one', (text) => {
  const inFreescout = show(freescout, 'active');
  $<HTMLTextAreaElement>('textarea#body').value = text;
  expect(isEmpty(inFreescout.read(document)?.state.fields?.comment)).toBe(true);

  const inOsticket = show(osticket, 'open');
  $<HTMLTextAreaElement>('#reply textarea').value = text;
  expect(
    isEmpty(attemptOfGesture(inOsticket, submit('#reply', '[type=submit]'))?.change.fields?.comment),
  ).toBe(true);

  const inZoho = show(zoho, 'open');
  const url = `/supportapi/zd/x/api/v1/tickets/${idOf(inZoho)}/sendReply`;
  const sent = attemptOfQuestion(inZoho, send('POST', url, { content: text, ticketStatus: 'Closed' }));
  expect(sent?.change.to).toBe('Closed');
  expect(isEmpty(sent?.change.fields?.comment)).toBe(true);
});
