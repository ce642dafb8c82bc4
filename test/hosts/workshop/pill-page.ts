import { aside, escaped, STAGES, whole } from './pages.ts';
import type { Job } from './server.ts';

/**
 * A job drawn by a component, whose stage is a button that opens a menu: its entries are made as it opens, a key takes
 * one, and that saves at once.
 */
export const pill = (job: Job, jobs: readonly Job[]): string =>
  whole(
    `Pill ${job.number}`,
    `${aside(jobs, 'pill')}<job-card></job-card>
<script>
  const stages = ${JSON.stringify(STAGES)};
  class Card extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: 'open' });
      root.innerHTML = \`<p><span class="docket">WS-${job.number}</span></p><h2>${escaped(job.subject)}</h2>
        <div><b>Stage</b> <span><button class="pill" aria-haspopup="menu" aria-expanded="false"></button></span></div>
        <div><b id="by">Worker</b> <input name="worker" aria-labelledby="by"></div>
        <textarea name="remedy" aria-label="Log"></textarea>\`;
      const pill = root.querySelector('.pill');
      const draw = (stage) => { pill.textContent = stage + ' ▾'; };
      const close = () => {
        root.querySelector('[role=menu]')?.remove();
        pill.setAttribute('aria-expanded', 'false');
      };
      const choose = async (item) => {
        close();
        const body = JSON.stringify({ move: { to: item.dataset.to }, kind: '', remedy: root.querySelector('textarea').value });
        const answer = await fetch(location.pathname + '/move', { method: 'POST', body });
        draw((await answer.json()).stage);
      };
      const open = () => {
        if (pill.getAttribute('aria-expanded') === 'true') { close(); return; }
        pill.setAttribute('aria-expanded', 'true');
        const menu = document.createElement('div');
        menu.setAttribute('role', 'menu');
        menu.innerHTML = Object.entries(stages).map(([to, text]) => '<div role="menuitem" tabindex="-1" data-to="' + to + '">' + text + '</div>').join('');
        menu.onclick = (event) => choose(event.target);
        menu.onkeydown = (event) => {
          if (event.key === 'ArrowDown') (event.target.nextSibling ?? menu.firstChild).focus();
          if (event.key === 'Enter') { event.preventDefault(); choose(event.target); }
        };
        pill.after(menu);
        menu.firstChild.focus();
      };
      pill.onclick = open;
      draw(stages.${job.stage});
    }
  }
  customElements.define('job-card', Card);
</script>`,
  );
