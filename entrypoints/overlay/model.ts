import type {
  CaseView,
  FieldView,
  GuardView,
  HoldView,
  PanelModel,
  VerifyView,
} from '../../components/panel/model.ts';
import { computed, type ReadonlySignal } from '../../components/panel/signal.ts';
import { createViews, type Views } from '../../components/panel/view.ts';
import { fold } from '../../lib/case/index.ts';
import { type Hold, lets } from '../../lib/guard/holds.ts';
import { query } from '../../lib/hosts/query.ts';
import type { Snapshot } from '../../lib/hosts/snapshot.ts';
import type { FieldProfile } from '../../lib/hosts/types.ts';
import { choicesOf } from '../../lib/hosts/write.ts';
import { inLanguage } from '../../lib/policy/policyIndex.ts';
import type { Bound } from './bound.ts';
import { hostChoices } from './choices.ts';
import { extension, type SiteData, tell } from './data.ts';
import { jumpTo } from './jump.ts';
import { createList } from './list.ts';
import type { Notices } from './notices.ts';
import type { Parts } from './parts.ts';
import { createPast } from './past.ts';
import type { Session } from './session.ts';

const language = (): string => extension.i18n.getUILanguage().slice(0, 2);

/** The views of a case under its policy. */
export function viewsOf(bound: Bound, snapshot: Snapshot): Views {
  const labels = bound.binding.labels ?? {};
  return createViews(bound.policy, {
    language: language(),
    label: (id) => (Object.hasOwn(labels, id) ? labels[id]?.[0] : undefined),
    field: (id) => {
      const profile: FieldProfile = snapshot.page.fields[id] ?? {};
      const onPage = profile.write ? query(snapshot.scope, profile.write.selector) !== null : false;
      return {
        value: snapshot.state.fields?.[id],
        place: snapshot.places[id] ?? 'none',
        writable: onPage || profile.api?.write !== undefined,
        options:
          onPage && profile.write
            ? choicesOf(snapshot.scope, profile.write.selector)
            : (hostChoices(profile) ?? profile.options),
      };
    },
  });
}

/** What the panel shows, derived from the session. */
export function createModel(
  session: Session,
  data: SiteData,
  notices: Notices,
  status: ReadonlySignal<GuardView>,
  parts: () => Promise<Parts>,
): PanelModel {
  const views = computed(() => {
    const [bound, snapshot] = [session.bound.value, session.snapshot.value];
    // Asked for as soon as the case is known, so that a hold shows its lists at once.
    for (const field of Object.values(snapshot?.page.fields ?? {})) hostChoices(field);
    return bound && snapshot && viewsOf(bound, snapshot);
  });
  const past = createPast(session, parts, views);
  return {
    guard: status,
    policy: computed(() => {
      const document = session.bound.value?.policy.document;
      return document ? { title: inLanguage(document.title, language()), locked: data.locked } : null;
    }),
    case: computed(
      () => session.snapshot.value && caseView(session.snapshot.value, views.value, past.since.value),
    ),
    list: createList(session, data),
    moves: computed(() => {
      const [state, bound, snapshot] = [session.state.value, session.bound.value, session.snapshot.value];
      if (!state || !bound || !snapshot || !views.value) return [];
      return views.value.moves(state, bound.binding.role, snapshot.wanted);
    }),
    verify: computed(() => (views.value?.verifiable ?? []).map((id) => verifyView(session, views.value, id))),
    hold: computed(() => {
      const hold = session.holds.value[0];
      return hold ? holdView(session, data, hold) : null;
    }),
    history: past.view,
    notices: notices.list,
    actions: {
      jump: (field) => jumpTo(session.holds.peek()[0]?.attempt.snapshot ?? session.snapshot.peek(), field),
      verify: (field, checked) => session.verify(field, checked),
      proceed: (filled, confirmed) =>
        onHold(session, (id) => void session.guard.proceed(id, filled, confirmed)),
      override: (reason) => onHold(session, (id) => session.guard.override(id, reason)),
      cancel: () => onHold(session, (id) => session.guard.cancel(id)),
      loadHistory: () => void past.load(),
      dismiss: (id) => notices.dismiss(id),
      openOptions: () => tell({ type: 'options' }),
    },
  };
}

const onHold = (session: Session, act: (id: number) => void): void => {
  const hold = session.holds.peek()[0];
  if (hold) act(hold.id);
};

function caseView(snapshot: Snapshot, views: Views | null, entered: string | undefined): CaseView {
  const { key, subject, state } = snapshot;
  const since = state.since ?? entered;
  const known = views?.index.status(state.status);
  return {
    key,
    subject,
    status: state.status,
    ...(state.subStatus ? { subStatus: state.subStatus } : {}),
    known: known !== undefined,
    ...(known ? { phase: known.phase } : {}),
    ...(since === undefined ? {} : { since }),
    path: views?.path(state) ?? [],
  };
}

function verifyView(session: Session, views: Views | null, id: string): VerifyView {
  const field = views?.field(id) ?? {
    id,
    label: id,
    kind: 'text',
    value: '',
    place: 'none',
    writable: false,
  };
  const given = session.verified.value[id];
  return { field, ...(given && given.value === field.value ? { at: given.at } : {}) };
}

function holdView(session: Session, data: SiteData, hold: Hold): HoldView | null {
  const { attempt, judgement, first, stage } = hold;
  const bound = session.bound.value ?? session.boundOf(attempt.snapshot);
  if (!bound) return null;
  const views = viewsOf(bound, attempt.snapshot);
  const { verdict } = judgement;
  return {
    id: hold.id,
    caseKey: attempt.snapshot.key,
    from: attempt.snapshot.state.status,
    to: wordOf(views, hold),
    stage,
    response: judgement.response === 'confirm' || first.response === 'confirm' ? 'confirm' : 'block',
    outcome: verdict.outcome,
    findings: verdict.findings.map(views.finding),
    mends: verdict.missing.map(views.field).filter((field: FieldView) => field.writable),
    verify: verdict.unverified.map((id) => verifyView(session, views, id)),
    effects: verdict.effects.map(views.effect),
    clear: lets(judgement),
    override: data.override,
    tries: hold.tries,
    ...(hold.notice ? { notice: hold.notice, noticeParams: { detail: hold.detail ?? '' } } : {}),
  };
}

function wordOf(views: Views, { attempt, judgement }: Hold): string {
  const { change, snapshot } = attempt;
  const asked = change.to ?? change.action ?? '';
  const to = judgement.verdict.to;
  if (to !== undefined && fold(views.word(to)) !== fold(snapshot.state.status)) return views.word(to);
  return views.word(views.index.action(asked)?.id ?? views.index.status(asked)?.id ?? asked);
}
