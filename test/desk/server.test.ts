import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BODY_LIMIT } from './http.ts';
import { type Desk, startDesk } from './server.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.state.reset());

const SET = 'servicenow-csm-australia';
const KEY = 'CA-3002';
const CASE = `/api/${SET}/cases/${KEY}`;
const get = (path: string) => fetch(desk.url + path, { redirect: 'manual' });
const send = (path: string, method: string, body: BodyInit, type?: string) =>
  fetch(desk.url + path, {
    method,
    body,
    redirect: 'manual',
    ...(type ? { headers: { 'content-type': type } } : {}),
  });
const sendJson = (path: string, value: unknown, method = 'POST') =>
  send(path, method, JSON.stringify(value), 'application/json');
const formOf = (values: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.append(name, value);
  return form;
};
const read = async () =>
  (await (await get(CASE)).json()) as {
    status: string;
    subStatus: string;
    fields: Record<string, string>;
    history: { kind: string; field?: string; from?: string; to?: string; actor: string }[];
    commits: number;
    pseudo: number;
    lastCommit: Record<string, unknown> | null;
  };

describe('each endpoint commits once', () => {
  const wanted = { status: 'Resolved', fields: { resolutionNotes: 'Done & checked' } };
  const flat = new URLSearchParams({ status: 'Resolved', resolutionNotes: 'Done & checked' });
  const ways: [string, () => Promise<Response>, number][] = [
    [
      'PUT JSON (fetch, xhr, shadow, spa, keyboard)',
      () => sendJson(CASE, { ...wanted, door: 'fetch' }, 'PUT'),
      200,
    ],
    ['PATCH JSON', () => sendJson(CASE, wanted, 'PATCH'), 200],
    ['POST urlencoded (xhr-sync)', () => send(CASE, 'POST', flat), 200],
    ['status as JSON (menu, dialog)', () => sendJson(`${CASE}/status`, wanted), 200],
    ['status urlencoded (select, list)', () => send(`${CASE}/status`, 'POST', flat), 200],
    ['beacon as text', () => send(`${CASE}/beacon`, 'POST', JSON.stringify(wanted), 'text/plain'), 204],
    [
      'multipart form (native, scripted, frame)',
      () =>
        send(
          `/${SET}/cases/${KEY}/save`,
          'POST',
          formOf({ status: 'Resolved', resolutionNotes: 'Done & checked' }),
        ),
      303,
    ],
    [
      'action button',
      () =>
        send(
          `/${SET}/cases/${KEY}/actions`,
          'POST',
          formOf({ action: 'propose-solution', status: 'Open', resolutionNotes: 'Done & checked' }),
        ),
      303,
    ],
  ];
  it.each(ways)('%s', async (_name, act, status) => {
    const answer = await act();
    expect(answer.status).toBe(status);
    const item = await read();
    expect(item).toMatchObject({ status: 'Resolved', commits: 1, pseudo: 0 });
    expect(item.fields.resolutionNotes).toBe('Done & checked');
    expect(item.lastCommit).toMatchObject({ n: 1, from: 'Open', to: 'Resolved', key: KEY });
    expect(desk.state.commits()).toHaveLength(1);
  });

  it('a save that changes nothing counts too', async () => {
    const before = await read();
    await sendJson(CASE, { status: 'Open' }, 'PUT');
    const after = await read();
    expect(after.commits).toBe(1);
    expect(after.history).toEqual(before.history);
  });

  it('the status endpoint answers the new row', async () => {
    const { row } = (await (await sendJson(`${CASE}/status`, { status: 'Closed' })).json()) as {
      row: string;
    };
    expect(row).toContain(`<tr data-case data-case-key="${KEY}"`);
    expect(row).toContain('data-status="Closed"');
  });
});

describe('a field of a set', () => {
  it('is told with its choices', async () => {
    const answer = await fetch(`${desk.url}/api/${SET}/fields/resolutionCode`);
    expect(await answer.json()).toMatchObject({
      id: 'resolutionCode',
      kind: 'select',
      options: expect.arrayContaining(['Solved - Workaround']),
    });
  });
});

describe('what a commit does', () => {
  it('adds each change to the history, status last', async () => {
    const { length } = (await read()).history;
    await sendJson(
      CASE,
      { status: 'Closed', comment: 'Bye', actor: 'manager', fields: { priority: '4 - Low' } },
      'PUT',
    );
    expect((await read()).history.slice(length)).toMatchObject([
      { kind: 'field', field: 'priority', from: '2 - High', to: '4 - Low', actor: 'manager' },
      { kind: 'comment', to: 'Bye' },
      { kind: 'status', from: 'Open', to: 'Closed' },
    ]);
  });

  it('clears the sub-status when the status changes without one', async () => {
    const path = '/api/support-center/cases/SC-4003';
    await sendJson(path, { status: 'In Progress' }, 'PUT');
    expect(await (await get(path)).json()).toMatchObject({ status: 'In Progress', subStatus: '' });
  });

  it('keeps the sub-status when only a field changes', async () => {
    const path = '/api/support-center/cases/SC-4003';
    await sendJson(path, { fields: { priority: 'High' } }, 'PUT');
    expect(await (await get(path)).json()).toMatchObject({ status: 'Pending', subStatus: 'Customer Input' });
  });

  it('takes no field that the set does not have', async () => {
    await send(
      CASE,
      'PUT',
      '{"fields":{"__proto__":{"x":1},"constructor":"c","cause":"c"}}',
      'application/json',
    );
    const { fields } = await read();
    expect(Object.keys(fields)).toEqual(['category', 'priority', 'resolutionCode', 'resolutionNotes']);
  });

  it('notes the files of a form and the last of several values', async () => {
    const form = formOf({ status: 'Start', isMajor: 'No' });
    form.append('isMajor', 'Yes');
    form.append('attachment', new File(['12345'], 'log.txt'));
    form.append('attachment', new File([], ''));
    await send('/ithelpcenter/cases/HC-102/save', 'POST', form);
    const item = desk.state.find('ithelpcenter', 'HC-102');
    expect(item?.fields.isMajor).toBe('Yes');
    expect(item?.lastCommit?.files).toEqual([{ name: 'log.txt', size: 5 }]);
  });

  it('an action decides by itself, whatever status the form shows', async () => {
    const path = '/support-center/cases/SC-4002/actions';
    await send(path, 'POST', formOf({ action: 'ask-customer', status: 'Closed' }));
    expect(desk.state.find('support-center', 'SC-4002')).toMatchObject({
      status: 'Pending',
      subStatus: 'Customer Input',
    });
    expect((await send(path, 'POST', formOf({ action: 'teleport' }))).status).toBe(404);
  });

  it('Delete takes the case away until the next reset', async () => {
    const answer = await send(`/${SET}/cases/${KEY}/actions`, 'POST', formOf({ action: 'delete' }));
    expect(answer.headers.get('location')).toBe(`/${SET}`);
    expect((await get(CASE)).status).toBe(404);
    expect(desk.state.commits()).toMatchObject([{ key: KEY, action: 'Delete', from: 'Open', to: 'Open' }]);
    desk.state.reset();
    expect((await get(CASE)).status).toBe(200);
  });

  it('Change Status follows the case through its model', async () => {
    const path = '/ithelpcenter/cases/HC-103/actions';
    const seen: (string | undefined)[] = [];
    for (let i = 0; i < 3; i += 1) {
      await send(path, 'POST', formOf({ action: 'change-status' }));
      seen.push(desk.state.find('ithelpcenter', 'HC-103')?.status);
    }
    expect(seen).toEqual(['In Progress', 'Resolved', 'Closed']);
  });
});

describe('what saves nothing', () => {
  it('is counted apart', async () => {
    const before = await read();
    const fragment = await send(`/${SET}/cases/${KEY}/render`, 'POST', formOf({ status: 'Closed' }));
    expect(await fragment.text()).toContain('<option value="Closed" selected>');
    await sendJson(`${CASE}/draft`, { status: 'Closed', comment: 'half' });
    expect(await (await get(`${CASE}/edit?status=Closed&_method=put`)).json()).toMatchObject({
      saved: false,
    });
    expect(await read()).toEqual({ ...before, pseudo: 3 });
    expect(await (await get('/api/commits')).json()).toEqual({ total: 0, pseudo: 3, commits: [] });
  });

  it('reset brings everything back', async () => {
    const before = await read();
    await sendJson(CASE, { status: 'Closed' }, 'PUT');
    await sendJson(`${CASE}/draft`, {});
    await send('/api/reset', 'POST', '');
    const after = await read();
    expect(after).toMatchObject({ status: before.status, commits: 0, pseudo: 0, lastCommit: null });
    expect(after.history).toHaveLength(before.history.length);
    expect(await (await get('/api/commits')).json()).toMatchObject({ total: 0, pseudo: 0 });
  });
});

describe('bad requests', () => {
  it.each([
    ['/api/nowhere/cases/X', 'GET', undefined, 404],
    [`/api/${SET}/cases/X`, 'GET', undefined, 404],
    [`/api/${SET}/fields/colour`, 'GET', undefined, 404],
    [`/${SET}/door/teleport/${KEY}`, 'GET', undefined, 404],
    [`/${SET}/door/list/${KEY}`, 'GET', undefined, 404],
    ['/static/../main.ts', 'GET', undefined, 404],
    ['/static/..%2Fmain.ts', 'GET', undefined, 404],
    ['/%E0%A4', 'GET', undefined, 400],
    [`/${SET}/cases/%E0%A4`, 'GET', undefined, 400],
    ['/api/reset', 'GET', undefined, 405],
    [CASE, 'PUT', '[]', 400],
    [CASE, 'PUT', '{"status":', 400],
    [CASE, 'PUT', '{"status":{"a":1}}', 400],
    [`/${SET}/cases/${KEY}/save`, 'POST', 'status=Closed', 415],
    [CASE, 'PUT', `{"comment":"${'x'.repeat(BODY_LIMIT)}"}`, 413],
  ])('%s %s is answered, not saved', async (path, method, body, status) => {
    const answer = await raw(path, method, body);
    expect(answer).toBe(status);
    expect(desk.state.commits()).toHaveLength(0);
  });

  it('a broken multipart body is a 400', async () => {
    const answer = await send(
      `/${SET}/cases/${KEY}/save`,
      'POST',
      '--x\r\nnonsense',
      'multipart/form-data; boundary=x',
    );
    expect(answer.status).toBe(400);
  });

  it('leads back to the desk only', async () => {
    const answer = await send(
      `/${SET}/cases/${KEY}/save`,
      'POST',
      formOf({ door: '//evil.example', actor: 'nobody' }),
    );
    expect(answer.headers.get('location')).toBe(`/${SET}/door/native/${KEY}?saved=1`);
  });
});

/** Status of a request whose path is sent as it is written (fetch would tidy it up). */
const raw = (path: string, method: string, body = '') =>
  new Promise<number>((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port: desk.port, path, method }, (incoming) => {
      incoming.resume();
      resolve(incoming.statusCode ?? 0);
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
