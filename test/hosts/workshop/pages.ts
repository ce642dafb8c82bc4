import type { Job } from './server.ts';

/** Words of the workshop for how a job stands; like no other tool's. */
export const STAGES: Readonly<Record<string, string>> = {
  in: 'Came in',
  bench: 'Being worked on',
  asked: 'Customer was asked',
  fixed: 'Fixed',
  filed: 'Filed away',
};

const KINDS = ['Part replaced', 'Settings changed', 'Nothing found'];

export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

export const options = (all: readonly (readonly [string, string])[], chosen: string): string =>
  all
    .map(
      ([value, text]) =>
        `<option value="${value}"${value === chosen ? ' selected' : ''}>${escaped(text)}</option>`,
    )
    .join('');

export const kinds = (chosen: string): string =>
  `<option value="">–</option>${options(
    KINDS.map((kind) => [kind, kind] as const),
    chosen,
  )}`;

export const whole = (title: string, body: string): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>
  :root { color-scheme: light dark; font: 15px/1.5 system-ui; }
  body { margin: 0; display: grid; grid-template-columns: 180px minmax(0, 560px); gap: 24px; padding: 24px; }
  nav { display: grid; gap: 6px; align-content: start; }
  .sheet { display: grid; gap: 14px; }
  label { display: grid; gap: 4px; }
  .stagebar { display: flex; gap: 12px; }
  textarea, select { font: inherit; }
</style>
${body}</html>`;

export const aside = (jobs: readonly Job[], face: string): string =>
  `<nav>${jobs.map(({ number }) => `<a href="/${face}/${number}">Docket ${number}</a>`).join('')}</nav>`;

/** A job on a sheet: a form that is sent as a whole. */
export const sheet = (job: Job, jobs: readonly Job[]): string =>
  whole(
    `Docket ${job.number}`,
    `${aside(jobs, 'shop/job')}
<main class="sheet css-1q2w3e">
  <h1 class="docket"><small>Docket</small> <b id="e8f3a9c21">WS-${job.number}</b></h1>
  <p>${escaped(job.subject)}</p>
  <div class="stagebar"><span>Stage</span><output class="stage-now" id="r:${job.number}:">${STAGES[job.stage]}</output></div>
  <form method="post" action="/shop/job/${job.number}/keep">
    <div class="sheet">
      <label>Next stage <select name="stage">${options(Object.entries(STAGES), job.stage)}</select></label>
      <label>Resolution code <select name="kind_of_remedy">${kinds(job.kind)}</select></label>
      <label>Resolution notes <textarea name="remedy" rows="3">${escaped(job.remedy)}</textarea></label>
      <div><button class="keep">Keep it</button></div>
    </div>
  </form>
</main>`,
  );

/** The same job on a board: its menu saves as soon as one chooses, by a request of the page's script. */
export const board = (job: Job, jobs: readonly Job[]): string =>
  whole(
    `Board ${job.number}`,
    `${aside(jobs, 'board')}
<main class="sheet" data-card>
  <h1><b data-field="docket">WS-${job.number}</b></h1>
  <p>${escaped(job.subject)}</p>
  <div class="stagebar"><span>Stage</span><strong data-field="stage">${STAGES[job.stage]}</strong></div>
  <label>Resolution code <select data-field="kind">${kinds(job.kind)}</select></label>
  <label>Resolution notes <textarea data-field="remedy">${escaped(job.remedy)}</textarea></label>
  <div role="group" aria-label="Move to stage" data-field="moves">${Object.entries(STAGES)
    .map(([value, text]) => `<button type="button" data-value="${value}">${text}</button>`)
    .join(' ')}</div>
</main>
<script>
  const said = (name) => document.querySelector('[data-field=' + name + ']');
  document.querySelector('[data-field=moves]').addEventListener('click', async (event) => {
    const to = event.target.dataset.value;
    if (!to) return;
    const body = JSON.stringify({ move: { to }, kind: said('kind').value, remedy: said('remedy').value });
    const answer = await fetch(location.pathname + '/move', { method: 'POST', body });
    said('stage').textContent = (await answer.json()).stage;
  });
</script>`,
  );
