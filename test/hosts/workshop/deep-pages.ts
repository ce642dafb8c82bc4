import { aside, escaped, kinds, options, STAGES, whole } from './pages.ts';
import type { Job } from './server.ts';

/** The workshop as tools with frames, tabs and components show it. */

/** A page around a job: the job itself is in a frame, whose links stay in it. */
export const framed = (job: Job): string =>
  whole(
    'Front desk',
    `<header style="grid-column: 1 / -1">The front desk · 3 jobs today</header>
<iframe name="work" title="Job" src="/shop/job/${job.number}" style="grid-column: 1 / -1; block-size: 560px; inline-size: 880px"></iframe>`,
  );

const card = (job: Job, shown: number): string => `
<section class="card" data-job="${job.number}"${job.number === shown ? '' : ' hidden'}>
  <h2 class="docket">WS-${job.number}</h2>
  <p>${escaped(job.subject)}</p>
  <output class="stage-now">${STAGES[job.stage]}</output>
  <form method="post" action="/rack/${job.number}/keep">
    <label>Next stage <select name="stage">${options(Object.entries(STAGES), job.stage)}</select></label>
    <label>Resolution code <select name="kind_of_remedy">${kinds(job.kind)}</select></label>
    <label>Resolution notes <textarea name="remedy">${escaped(job.remedy)}</textarea></label>
    <button class="keep">Keep it</button>
  </form>
</section>`;

/** A rack: every job that was looked at stays in the page, and one is shown. */
export const rack = (job: Job, jobs: readonly Job[]): string =>
  whole(
    `Rack ${job.number}`,
    `${aside(jobs, 'rack')}<main class="rack">${jobs.map((one) => card(one, job.number)).join('')}</main>`,
  );

/** All jobs, row by row. */
export const list = (jobs: readonly Job[]): string =>
  whole(
    'All jobs',
    `<main><table><thead><tr><th>Docket</th><th>Subject</th><th>Stage</th></tr></thead><tbody class="jobs">${jobs
      .map(
        ({ number, subject, stage }) =>
          `<tr><td><a href="/shop/job/${number}">WS-${number}</a></td><td>${escaped(subject)}</td><td>${STAGES[stage]}</td></tr>`,
      )
      .join('')}</tbody></table></main>`,
  );

/** A job drawn by components: the sheet in an open shadow root, the stage within it in a closed one. */
export const shell = (job: Job, jobs: readonly Job[]): string =>
  whole(
    `Shell ${job.number}`,
    `${aside(jobs, 'shell')}<job-sheet></job-sheet>
<script>
  const job = ${JSON.stringify({ ...job, stage: STAGES[job.stage] }).replaceAll('<', '\\u003c')};
  const part = (name, mode, html) => customElements.define(name, class extends HTMLElement {
    connectedCallback() { this.attachShadow({ mode }).innerHTML = html; }
  });
  part('job-stage', 'closed', '<p>Stage <b class="stage-now">' + job.stage + '</b></p>');
  part('job-sheet', 'open', \`<h1 class="docket">WS-\${job.number}</h1><job-stage></job-stage>
    <form method="post" action="/shell/\${job.number}/keep">
      <label>Next stage <select name="stage">${options(Object.entries(STAGES), job.stage)}</select></label>
      <label>Resolution code <select name="kind_of_remedy">${kinds(job.kind)}</select></label>
      <label>Resolution notes <textarea name="remedy"></textarea></label>
      <button class="keep">Keep it</button>
    </form>\`);
</script>`,
  );
