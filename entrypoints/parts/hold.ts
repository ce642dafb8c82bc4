import type { FieldView, FindingView, HoldView } from '../../components/panel/model.ts';
import { ruleView } from '../../components/panel/rule-view.ts';
import type { Views } from '../../components/panel/view.ts';
import { decides, type Finding, fold, type Response } from '../../lib/case/index.ts';
import { type Hold, lets } from '../../lib/guard/holds.ts';
import { query } from '../../lib/hosts/query.ts';
import type { Snapshot } from '../../lib/hosts/snapshot.ts';
import type { FieldProfile } from '../../lib/hosts/types.ts';
import { choicesOf } from '../../lib/hosts/write.ts';
import type { SiteData } from '../overlay/data.ts';
import { verifyView, viewsOf } from '../overlay/model.ts';
import type { Session } from '../overlay/session.ts';
import { hostChoices } from './choices.ts';

/** Whether and how a field can be written from the dialog. */
function writing({ choices }: Session, { page, scope }: Snapshot, id: string) {
  const profile: FieldProfile = page.fields[id] ?? {};
  const selector = profile.write?.selector;
  const onPage = selector !== undefined && query(scope, selector) !== null;
  return {
    writable: onPage || profile.api?.write !== undefined,
    options: onPage ? choicesOf(scope, selector) : (hostChoices(profile, choices) ?? profile.options),
  };
}

/** A held change as the dialog shows it. */
export function holdView(session: Session, data: SiteData, hold: Hold): HoldView {
  const { attempt, judgement, first } = hold;
  const bound = session.boundOf(attempt.snapshot);
  if (!bound) return unjudged(hold);
  const views = viewsOf(data, bound, attempt.snapshot, ruleView, (id) =>
    writing(session, attempt.snapshot, id),
  );
  const { verdict } = judgement;
  const own = session.snapshot.value?.key === attempt.snapshot.key;
  return {
    id: hold.id,
    stage: hold.stage,
    caseKey: attempt.snapshot.key,
    from: attempt.snapshot.state.status,
    to: wordOf(views, hold),
    response: asks(judgement.response) ?? asks(first.response) ?? 'block',
    outcome: verdict.outcome,
    findings: verdict.findings.map((finding) => ({ ...views.finding(finding), ...teamWants(data, finding) })),
    mends: verdict.missing.map(views.field).filter((field: FieldView) => field.writable),
    // What is verified belongs to the case that the page shows: there may be several, and the held one another.
    verify: own ? verdict.unverified.map((id) => verifyView(session, views, id)) : [],
    effects: verdict.effects.map(views.effect),
    clear: lets(judgement),
    override: data.override,
    tries: hold.tries,
    ...(hold.notice ? { notice: hold.notice, noticeParams: { detail: hold.detail ?? '' } } : {}),
  };
}

/** No policy speaks for it any more: it can only be called off. */
const unjudged = ({ id, stage, attempt: { snapshot, change }, judgement }: Hold): HoldView => ({
  id,
  stage,
  caseKey: snapshot.key,
  from: snapshot.state.status,
  to: change.to ?? change.action ?? '',
  response: 'block',
  outcome: judgement.verdict.outcome,
  findings: [],
  mends: [],
  verify: [],
  effects: [],
  clear: false,
  override: false,
});

/** The responses that hold a change; undefined for those that let it pass. */
const asks = (response: Response): 'confirm' | 'block' | undefined =>
  response === 'confirm' || response === 'block' ? response : undefined;

/** What this team does about such a finding, where it differs from the usual. */
function teamWants({ responses }: SiteData, { level }: Finding): Pick<FindingView, 'response'> {
  const response = decides(level) ? responses[level] : undefined;
  return response ? { response } : {};
}

function wordOf(views: Views, { attempt, judgement }: Hold): string {
  const { change, snapshot } = attempt;
  const asked = change.to ?? change.action ?? '';
  const to = judgement.verdict.to;
  if (to !== undefined && fold(views.word(to)) !== fold(snapshot.state.status)) return views.word(to);
  return views.word(views.action(asked)?.id ?? views.status(asked)?.id ?? asked);
}
