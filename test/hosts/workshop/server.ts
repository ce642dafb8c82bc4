import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { framed, list, rack, shell } from './deep-pages.ts';
import { board, STAGES, sheet } from './pages.ts';
import { pill } from './pill-page.ts';

/** A job of the workshop. */
export interface Job {
  readonly number: number;
  readonly subject: string;
  stage: string;
  kind: string;
  remedy: string;
}

/** A change as the workshop got it. */
export interface Commit {
  readonly number: number;
  readonly stage: string;
  readonly kind: string;
  readonly remedy: string;
}

/** A ticket tool that nobody has a host profile for, with what it was told. */
export interface Workshop {
  readonly url: string;
  readonly jobs: readonly Job[];
  readonly commits: readonly Commit[];
  close(): Promise<void>;
}

const newJobs = (): Job[] => [
  { number: 314, subject: 'Lathe hums at low speed', stage: 'bench', kind: '', remedy: '' },
  { number: 2718, subject: 'Drill press stops', stage: 'bench', kind: '', remedy: '' },
  { number: 161, subject: 'Band saw pulls left', stage: 'in', kind: '', remedy: '' },
];

/** What each face of the workshop shows of a job. */
const FACES: Readonly<Record<string, (job: Job, jobs: readonly Job[]) => string>> = {
  'shop/job': sheet,
  board,
  framed,
  rack,
  shell,
  pill,
};

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function wantedIn(text: string, isForm: boolean): Omit<Commit, 'number'> {
  if (!isForm) {
    const { move, kind, remedy } = JSON.parse(text) as { move: { to: string }; kind: string; remedy: string };
    return { stage: move.to, kind, remedy };
  }
  const form = new URLSearchParams(text);
  const said = (name: string) => form.get(name) ?? '';
  return { stage: said('stage'), kind: said('kind_of_remedy'), remedy: said('remedy') };
}

function answer(response: ServerResponse, status: number, type: string, body: string, more = {}): void {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, ...more });
  response.end(body);
}

/** Starts the workshop on a free port, with its jobs as they are at the beginning. */
export async function startWorkshop(): Promise<Workshop> {
  const jobs = newJobs();
  const commits: Commit[] = [];
  const save = async (request: IncomingMessage, response: ServerResponse, job: Job, isForm: boolean) => {
    const wanted = wantedIn(await textOf(request), isForm);
    commits.push({ number: job.number, ...wanted });
    Object.assign(job, wanted);
    const back = request.url?.replace(/\/keep$/, '') ?? '/';
    if (isForm) answer(response, 303, 'text/plain', '', { location: back });
    else answer(response, 200, 'application/json', JSON.stringify({ stage: STAGES[job.stage] }));
  };
  const server = createServer((request, response) => {
    const [, face, number, act] =
      /^\/(shop\/job|board|framed|rack|shell|pill)\/(\d+)(\/keep|\/move)?$/.exec(request.url ?? '') ?? [];
    const job = jobs.find((one) => String(one.number) === number);
    if (request.url === '/jobs') answer(response, 200, 'text/html', list(jobs));
    else if (!job) answer(response, 404, 'text/plain', 'Nothing here.');
    else if (act && request.method === 'POST') void save(request, response, job, act === '/keep');
    else answer(response, 200, 'text/html', (FACES[face ?? ''] ?? sheet)(job, jobs));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    jobs,
    commits,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
