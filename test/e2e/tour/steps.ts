import { until } from '../harness/wait.ts';
import type { OwnPage, Stage } from './stage.ts';

/** One thing to see: in the tab, or on one of the extension’s own pages. */
export interface Step {
  /** A plain sentence. */
  readonly says: string;
  act?(stage: Stage): Promise<void>;
  /** Opens the page that the picture is taken of. */
  opens?(stage: Stage): Promise<OwnPage>;
}

const AUSTRALIA = 'servicenow-csm-australia';
const STATUS = 'select[data-field=status]';
const SAVE = '[data-save]';
/** A list's histories are asked for one by one. */
const LIST_MS = 20_000;
const NOTES = 'Renewed the token; the customer signed in twice and was asked once.';

const openCase = (stage: Stage, set: string, key: string): Promise<void> =>
  stage.hands.go(`${stage.desk.url}/${set}/cases/${key}`);

/** Chooses a status and saves, as the agent does. */
async function save(stage: Stage, status?: string): Promise<void> {
  if (status) await stage.hands.choose(STATUS, status);
  await stage.hands.click(SAVE);
}

/** Waits until the desk's own server holds a case as said. */
async function saved(stage: Stage, set: string, key: string, status: string, commits: number): Promise<void> {
  const record = () => {
    const item = stage.desk.state.find(set, key);
    return {
      status: item?.status,
      commits: stage.desk.state.commits().filter((one) => one.key === key).length,
    };
  };
  await until(
    () => `${key} is ${JSON.stringify(record())}, not ${status} by ${commits} saves`,
    async () => record().status === status && record().commits === commits,
  );
}

/** Waits until the page shows the case with a saved status. It may come anew meanwhile, and what was found be gone. */
const comes = (stage: Stage, status: string): Promise<unknown> =>
  until(
    () => `the page does not show the case as ${status}`,
    () => stage.hands.sees(`[data-case][data-status="${status}"]`).catch(() => false),
  );

/** Waits until one of the extension's own pages shows a text. */
async function showing(page: OwnPage, wanted: RegExp): Promise<OwnPage> {
  let text = '';
  await until(
    () => `the page does not show ${wanted}. It shows:\n${text}`,
    async () => {
      text = await page.text();
      return wanted.test(text);
    },
  );
  return page;
}

/** What an agent, and then QA, sees in a day. Each step goes on where the last one ended. */
export const STEPS: readonly Step[] = [
  {
    says: 'An open case: the panel says what can happen next, and what each step still needs.',
    async act(stage) {
      await openCase(stage, AUSTRALIA, 'CA-3002');
      await stage.panel.waitFor(/Resolved.*needs 2/s);
    },
  },
  {
    says: 'Saved as Resolved without its notes: the change is held, and nothing is sent.',
    async act(stage) {
      await save(stage, 'Resolved');
      await stage.panel.waitFor(/Held: Open.*2 things are missing/s);
      await saved(stage, AUSTRALIA, 'CA-3002', 'Open', 0);
    },
  },
  {
    says: '“Why is this asked?” names the rule, and where the document says it.',
    async act({ panel }) {
      await panel.click({ name: 'Why is this asked?', nth: 0 });
      await panel.waitFor(/S3-11.*Case states/s);
    },
  },
  {
    says: 'Both fields are filled in right there: nothing stands in the way any more.',
    async act({ panel }) {
      await panel.select('Resolution code', 'Solved - Workaround');
      await panel.fill('Resolution notes', NOTES);
      await panel.waitFor('Nothing stands in the way any more');
    },
  },
  {
    says: 'Going on saves the case once, with code and notes.',
    async act(stage) {
      await stage.panel.click('Fill and go on');
      await saved(stage, AUSTRALIA, 'CA-3002', 'Resolved', 1);
      await comes(stage, 'Resolved');
      await stage.panel.waitFor('What can happen next');
    },
  },
  {
    says: 'A move that the document allows passes untouched.',
    async act(stage) {
      await openCase(stage, AUSTRALIA, 'CA-3003');
      await stage.panel.waitFor('What can happen next');
      await save(stage, 'Awaiting Info');
      await saved(stage, AUSTRALIA, 'CA-3003', 'Awaiting Info', 1);
      await comes(stage, 'Awaiting Info');
      await stage.panel.waitFor('What can happen next');
    },
  },
  {
    says: 'A closed case is final: even an update is held, with the reason.',
    async act(stage) {
      await openCase(stage, AUSTRALIA, 'CA-3006');
      await stage.panel.waitFor('What can happen next');
      await stage.hands.fill('[data-field=comment]', 'One more thing');
      await save(stage);
      await stage.panel.waitFor(/Held:.*A closed case can’t be changed/s);
      await saved(stage, AUSTRALIA, 'CA-3006', 'Closed', 0);
    },
  },
  {
    says: 'Closing at the help center asks whether category, priority and Is Major are right.',
    async act(stage) {
      await openCase(stage, 'ithelpcenter', 'HC-104');
      await stage.panel.waitFor('What can happen next');
      await save(stage, 'Closed');
      await stage.panel.waitFor(/Held:.*3 things are to be checked/s);
      await saved(stage, 'ithelpcenter', 'HC-104', 'Resolved', 0);
    },
  },
  {
    says: 'All three looked at and confirmed: the case closes.',
    async act(stage) {
      for (const name of [/Looks right.*Category/, /Looks right.*Priority/, /Looks right.*Is Major/]) {
        await stage.panel.click({ name });
      }
      await stage.panel.waitFor('Nothing stands in the way any more');
      await stage.panel.click('Go on');
      await saved(stage, 'ithelpcenter', 'HC-104', 'Closed', 1);
      await comes(stage, 'Closed');
      await stage.panel.waitFor('HC-104');
    },
  },
  {
    says: 'On a list, one click judges what all its cases went through.',
    async act(stage) {
      await stage.hands.go(`${stage.desk.url}/${AUSTRALIA}/door/list`);
      await stage.panel.click(/cases/);
      await stage.panel.click('Check this list');
      await stage.panel.waitFor('2 of 9 cases with findings', LIST_MS);
    },
  },
  {
    says: 'The history of a case that broke rules: which change, by whom, against which rule.',
    async act(stage) {
      await openCase(stage, AUSTRALIA, 'CA-3007');
      await stage.panel.click('History');
      await stage.panel.waitFor('2 of 3 changes broke a rule');
    },
  },
  {
    says: 'The popup says that the guard is on in this tab, and by which policy.',
    opens: async (stage) =>
      showing(await stage.popup(), /On.*CA-3007.*ServiceNow customer service, Australia/s),
  },
  {
    says: 'Options: sites, their policies, responses, import and export, the decision log.',
    opens: async (stage) =>
      showing(await stage.own('options.html'), /Sites.*127.0.0.1.*Readings of the document/s),
  },
  {
    says: 'Findings: all that was collected while browsing, by rule and over time, to export.',
    opens: async (stage) => showing(await stage.own('audit.html'), /5 findings.*S3-11/s),
  },
];
