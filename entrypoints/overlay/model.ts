import type {
  CaseView,
  GuardView,
  NoticeView,
  PanelModel,
  VerifyView,
} from '../../components/panel/model.ts';
import { computed, type ReadonlySignal, signal } from '../../components/panel/signal.ts';
import { createViews, type Surroundings, type Views } from '../../components/panel/view.ts';
import { own } from '../../lib/case/index.ts';
import type { Snapshot } from '../../lib/hosts/snapshot.ts';
import { inLanguage } from '../../lib/policy/policyIndex.ts';
import type { Bound } from './bound.ts';
import { extension, type SiteData, tell } from './data.ts';
import { createList } from './list.ts';
import type { Notice, Notices } from './notices.ts';
import type { Parts } from './parts.ts';
import { type Last, NO_PAST } from './past.ts';
import type { Session } from './session.ts';

const language = (): string => extension.i18n.getUILanguage().slice(0, 2);

type MoreOfField = (id: string) => Omit<ReturnType<Surroundings['field']>, 'value' | 'place'>;

/**
 * The views of a case under its policy.
 * @param more what only a dialog asks of a field
 */
export function viewsOf(
  { t }: SiteData,
  bound: Bound,
  snapshot: Snapshot,
  rule: Surroundings['rule'],
  more?: MoreOfField,
): Views {
  const labels = bound.binding.labels ?? {};
  return createViews(bound.policy, {
    language: language(),
    comma: t('panel_comma'),
    label: (id) => own(labels, id)?.[0],
    rule,
    field: (id) => ({
      value: snapshot.state.fields?.[id],
      place: snapshot.places[id] ?? 'none',
      ...more?.(id),
    }),
  });
}

/**
 * What the panel shows, derived from the session.
 * @param arrived the parts once they are there: they tell more of a verdict
 */
export function createModel(
  session: Session,
  data: SiteData,
  notices: Notices,
  status: ReadonlySignal<GuardView>,
  parts: () => Promise<Parts>,
  arrived: ReadonlySignal<Parts | null>,
): PanelModel {
  const views = computed(() => {
    const [bound, snapshot] = [session.bound.value, session.snapshot.value];
    return bound && snapshot && viewsOf(data, bound, snapshot, arrived.value?.rule);
  });
  const last = signal<Last>(NO_PAST);
  // Another case: the last one's past is not shown for it.
  const past = computed(() => (last.value.key === session.snapshot.value?.key ? last.value : NO_PAST));
  const noticeView = ({ of, findings, ...told }: Notice): NoticeView => {
    const by = of ? viewsOf(data, of.bound, of.attempt.snapshot, arrived.value?.rule) : views.value;
    return { ...told, findings: by ? findings?.map(by.finding) : undefined };
  };
  return {
    guard: status,
    policy: computed(() => {
      const document = session.bound.value?.policy.document;
      return document ? { title: inLanguage(document.title, language()), locked: data.locked } : null;
    }),
    case: computed(() => session.snapshot.value && caseView(session.snapshot.value, views.value, past.value)),
    list: createList(session, data),
    moves: computed(() => {
      const [state, bound, snapshot] = [session.state.value, session.bound.value, session.snapshot.value];
      if (!state || !bound || !snapshot || !views.value) return [];
      return views.value.moves(state, bound.binding.role, snapshot.wanted);
    }),
    verify: computed(() => {
      const by = views.value;
      return by ? by.verifiable.map((id) => verifyView(session, by, id)) : [];
    }),
    hold: computed(() => {
      const hold = session.holds.value[0];
      return hold ? (arrived.value?.hold(session, data, hold) ?? hold) : null;
    }),
    history: computed(() => past.value.view),
    notices: computed(() => notices.list.value.map(noticeView)),
    actions: {
      jump: (field) => onParts(parts, (all) => all.jump(session, field)),
      verify: (field, checked) => onParts(parts, (all) => all.verify(session, field, checked)),
      proceed: (filled, confirmed) => arrived.peek()?.proceed(session, data, filled, confirmed),
      override: (reason) => arrived.peek()?.override(session, reason),
      cancel() {
        const [hold] = session.holds.peek();
        if (hold) session.guard.cancel(hold.id);
      },
      loadHistory: () => onParts(parts, (all) => all.loadPast(session, views.peek(), last)),
      dismiss: (id) => notices.dismiss(id),
      openOptions: () => tell({ type: 'options' }),
    },
  };
}

/** Without the parts, what they would do is left. */
export const onParts = (parts: () => Promise<Parts>, act?: (parts: Parts) => void): void =>
  void parts().then(act, () => undefined);

function caseView(snapshot: Snapshot, views: Views | null, past: Last): CaseView {
  const { key, subject, state } = snapshot;
  const known = views?.status(state.status);
  return {
    key,
    subject,
    status: state.status,
    subStatus: state.subStatus ?? undefined,
    known: known !== undefined,
    phase: known?.phase,
    since: state.since ?? (past.status === state.status ? past.since : undefined),
    experimental: snapshot.page.experimental,
    path: views?.path(state) ?? [],
  };
}

/** What is verified is verified for a value, and for no other. */
export function verifyView({ verified }: Session, { field: viewOf }: Views, id: string): VerifyView {
  const field = viewOf(id);
  const given = verified.value[id];
  return { field, at: given?.value === field.value ? given.at : undefined };
}
