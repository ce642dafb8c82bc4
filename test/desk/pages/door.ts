import { DOORS } from '../doors/index.ts';
import { type Html, html } from '../html.ts';
import { type Door, doorPath, role, type View } from '../view.ts';
import { caseArticle } from './case.ts';
import { layout } from './layout.ts';

const PEOPLE: Record<string, string> = {
  agent: 'Robin Vale, agent',
  manager: 'Dana Whitlock, manager',
  customer: 'the customer',
  system: 'the timer',
};

const tools = ({ set, item, as, door }: View): Html =>
  html`<details class="switch"><summary>Other doors</summary><ul>${DOORS.map(
    (one) =>
      html`<li><a href="${doorPath(set.id, one.id, one.perCase ? item.key : undefined)}${role(as)}"${
        one.id === door ? html` aria-current="page"` : ''
      }>${one.label}</a></li>`,
  )}</ul></details><span class="who" data-user="Robin Vale" data-user-role="${as}">${PEOPLE[as]}</span>`;

/** Doors that draw the case (or the cases) themselves. */
const OWN_ARTICLE = new Set(['frame', 'list', 'spa', 'shadow']);

function main(door: Door, view: View): Html {
  const lead = html`<p class="how dim"><b>${door.label}.</b> ${door.how}</p>`;
  return html`${lead}${OWN_ARTICLE.has(door.id) ? door.render(view) : caseArticle(view, door.render(view))}`;
}

/** A door's page. */
export function doorPage(door: Door, view: View): Html {
  return layout({
    title: door.perCase
      ? `${view.item.key} · ${view.item.title} · Demo Desk`
      : `${view.set.name} · Demo Desk`,
    trail: [
      { text: view.set.name, href: `/${view.set.id}` },
      { text: door.perCase ? view.item.key : 'List' },
    ],
    tools: tools(view),
    scripts: ['page', ...(door.script ? [door.script] : [])],
    query: view.query,
    main: main(door, view),
  });
}

/** What stands inside the frame door's frame: the case with the native form, and nothing around it. */
export function framePage(native: Door, view: View): Html {
  return layout({
    title: view.item.key,
    bare: true,
    scripts: ['page'],
    query: view.query,
    main: caseArticle(view, native.render(view)),
  });
}
