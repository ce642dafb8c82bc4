import { fold, type Phase } from '../case/index.ts';
import type { Offer, PolicyWord } from './types.ts';

/** Words by what they mean; in the languages of the tools' pages. Compared word by word, never within a word. */
const PHASES: Readonly<Record<Phase, readonly string[]>> = {
  new: [
    'new',
    'neu',
    'nouveau',
    'nuevo',
    'novo',
    'created',
    'incoming',
    'received',
    'booked',
    'eingang',
    'eingegangen',
    '新規',
    '受付',
  ],
  working: [
    'open',
    'progress',
    'working',
    'worked',
    'active',
    'work',
    'assigned',
    'offen',
    'arbeit',
    'bearbeitung',
    'ouvert',
    'abierto',
    'aberto',
    '対応中',
    '進行中',
    'オープン',
  ],
  waitingCustomer: [
    'customer',
    'requester',
    'info',
    'reply',
    'kunde',
    'client',
    'cliente',
    'rückfrage',
    '顧客',
    '回答待ち',
  ],
  waitingOther: [
    'hold',
    'paused',
    'pending',
    'vendor',
    'waiting',
    'awaiting',
    'blocked',
    'third',
    'wartet',
    'wartend',
    'attente',
    'espera',
    '保留',
    '待ち',
  ],
  proposed: [
    'solved',
    'resolved',
    'proposed',
    'solution',
    'fixed',
    'gelöst',
    'résolu',
    'resuelto',
    'resolvido',
    '解決',
  ],
  confirmed: ['accepted', 'confirmed', 'bestätigt', 'confirmé', 'confirmado', '確認済み'],
  ended: [
    'closed',
    'ended',
    'done',
    'completed',
    'finished',
    'collected',
    'fertig',
    'erledigt',
    'abgeschlossen',
    'terminé',
    'clôturé',
    'terminado',
    'concluído',
    '完了',
    'cancelled',
    'geschlossen',
    'fermé',
    'cerrado',
    'fechado',
    '終了',
    'クローズ',
  ],
};

/** Why a status is suggested. */
export type Ground = 'name' | 'phase';

export interface Suggestion {
  readonly status: string;
  readonly by: Ground;
}

const wordsOf = (text: string): readonly string[] =>
  fold(text)
    .split(/[\s\-_/()·.,:]+/u)
    .filter(Boolean);

const isCjk = (text: string): boolean => /[\u3040-\u30ff\u4e00-\u9fff]/u.test(text);

const speaksOf = (text: string, phase: Phase): boolean => {
  const words = wordsOf(text);
  return PHASES[phase].some((word) => (isCjk(word) ? fold(text).includes(word) : words.includes(word)));
};

/** The phases that a word speaks of; more than one, and it is not clear. */
function phasesOf(text: string): Phase[] {
  const found = (Object.keys(PHASES) as Phase[]).filter((phase) => speaksOf(text, phase));
  // "Waiting for the customer" says for whom it waits.
  return found.includes('waitingCustomer') ? found.filter((phase) => phase !== 'waitingOther') : found;
}

const named = (text: string, statuses: readonly PolicyWord[]): PolicyWord[] =>
  statuses.filter(({ id, names }) => [id, ...names].some((name) => fold(name) === fold(text)));

/**
 * What a tool's word may mean in a policy: the status of that name, else the only one of the phase that the word speaks
 * of. Null where it is not clear: then a person says.
 */
export function suggestStatus({ value, text }: Offer, statuses: readonly PolicyWord[]): Suggestion | null {
  for (const word of [text, value]) {
    const same = named(word, statuses);
    if (same.length === 1) return { status: same[0]?.id ?? '', by: 'name' };
    if (same.length > 1) return null;
  }
  const [phase, other] = phasesOf(text);
  if (!phase || other) return null;
  // Where a policy has one status for all waiting, it waits there for whatever it is.
  const only = [[phase], ...(phase.startsWith('waiting') ? [WAITING] : [])].find(
    (phases) => of(statuses, phases).length === 1,
  );
  const [found] = only ? of(statuses, only) : phase === 'working' ? plainest(statuses) : [];
  return found ? { status: found.id, by: 'phase' } : null;
}

/** Of several that are worked on, the only one whose own name says no more than that: none that was reopened. */
function plainest(statuses: readonly PolicyWord[]): PolicyWord[] {
  const plain = of(statuses, ['working']).filter(
    ({ word }) => speaksOf(word, 'working') && !wordsOf(word).some((one) => /\d/.test(one)),
  );
  return plain.length === 1 ? plain : [];
}

const WAITING: readonly Phase[] = ['waitingCustomer', 'waitingOther'];

const of = (statuses: readonly PolicyWord[], phases: readonly Phase[]): PolicyWord[] =>
  statuses.filter(({ phase }) => phase !== undefined && phases.includes(phase));

/** What one writes in, if anything; lines are for a comment or the like, whatever it is called. */
export type Box = 'none' | 'line' | 'lines';

/** Words for what one writes about a case: one for another. */
const WRITTEN = [
  ...['comment', 'comments', 'note', 'notes', 'reply', 'message', 'log', 'journal', 'remarks'],
  ...[
    'notiz',
    'notizen',
    'kommentar',
    'bemerkung',
    'vermerk',
    'antwort',
    'nachricht',
    'commentaire',
    'remarque',
  ],
  ...['comentario', 'comentarios', 'nota', 'notas', 'comentário', 'コメント', 'メモ'],
];

const isWritten = (text: string): boolean => wordsOf(text).some((word) => WRITTEN.includes(word));

/**
 * The policy's field that a label speaks of: the one of that name, else the one that shares most words with it,
 * else the only one for what one writes.
 * @param box what one writes in
 */
export function suggestField(label: string, fields: readonly PolicyWord[], box: Box = 'none'): string | null {
  const exact = named(label, fields);
  if (exact[0]) return exact[0].id;
  const words = wordsOf(label);
  const shared = ({ names }: PolicyWord) =>
    Math.max(
      0,
      ...names.map(
        (name) =>
          wordsOf(name).filter((word) => words.includes(word)).length / Math.max(1, wordsOf(name).length),
      ),
    );
  const ranked = fields.map((field) => ({ field, share: shared(field) })).sort((a, b) => b.share - a.share);
  const [best, next] = ranked;
  if (best && best.share >= 0.5 && next?.share !== best.share) return best.field.id;
  const written =
    box === 'lines' || (box === 'line' && isWritten(label))
      ? fields.filter(({ names }) => names.some(isWritten))
      : [];
  return written.length === 1 ? (written[0]?.id ?? null) : null;
}
