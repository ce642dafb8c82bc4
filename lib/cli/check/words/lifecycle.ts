import type { Words } from './words.ts';

/** What is said of statuses, moves and timers. */
export const LIFE_CYCLE = {
  'unreachable-status': {
    title: 'A status that nothing leads to',
    about:
      'Followed from where cases begin, over all documented moves that are not ruled out and over all timers, no way leads to this status. A move may be missing, or the status is a leftover.',
    mend: 'Document the move that leads there, add a rule with `begins`, or take the status out.',
    say: {
      '': (told) =>
        `No case can get to ${told.label('status')}: none begins there, and no documented move or timer leads there. Add the move, a "begins", or take the status out.`,
    },
  },
  'no-way-out': {
    title: 'A status without a way out',
    about:
      'A case in such a status can never end: no documented move or timer leads from it to a status whose phase is `ended`. Where a clause with `silent` records that the document says nothing about leaving, this is only a note.',
    mend: 'Document how cases leave it; or give it the phase `ended`; or record the silence of the document with a `silent` clause.',
    say: {
      stuck: (told) =>
        `A case in ${told.label('status')} can never leave it. Document a move or a timer from there, or give it the phase "ended".`,
      circle: (told) =>
        `A case in ${told.label('status')} can move on, but never to an end. Document a way to a status whose phase is "ended".`,
      recorded: (told) =>
        `No documented way leads from ${told.label('status')} to an end; ${told.rule('rule')} has it on record that the document says nothing.`,
      noEnd: () =>
        'No status has the phase "ended", so no case ever ends. Give it to the statuses that are ends.',
    },
  },
  'phase-contradicts-moves': {
    title: 'An end that is left again',
    about:
      'The phase says what a status means, so that statuses of different tools compare. A status of phase `ended` that cases leave by a documented move is no end: reports would count such cases twice.',
    mend: 'Give the status another phase (`confirmed`, `proposed`), or take the move out. A new case made from a closed one keeps the status and has the effect `newCase`.',
    say: {
      '': (told) =>
        `${told.label('status')} has the phase "ended", but ${told.rule('rule')} lets cases leave it for ${told.label('to')}. Change the phase, or take the move out.`,
    },
  },
  'timer-never-fires': {
    title: 'A timer that can never fire',
    about:
      'A timer runs in one status. It never fires if no case gets to that status, or if another timer has always moved the case on before it is up. One that leads to its own status changes nothing.',
    mend: 'Correct the term, the status or the target, or take the timer out.',
    say: {
      unreached: (told) =>
        `The timer of ${told.rule('rule')} runs in ${told.label('status')}, to which no case can get. Document the way there, or take the timer out.`,
      stays: (told) =>
        `The timer of ${told.rule('rule')} leads from ${told.label('status')} to the same status. Give it another "to", or none if it only reminds.`,
      forestalled: (told) =>
        `The timer of ${told.rule('rule')} never fires: before it is up, ${told.rule('earlier')} has moved the case from ${told.label('status')} to ${told.label('to')}. Shorten the one or lengthen the other.`,
    },
  },
  'timer-without-rule': {
    title: 'A timer whose move is undocumented',
    about:
      'When its time is up the timer moves the case. If no clause documents that move for anybody, the policy calls its own automation undocumented, in the history and in QA’s findings.',
    mend: 'Add a clause with `allow` for the move, with the actor `system`.',
    say: {
      '': (told) =>
        `The timer of ${told.rule('rule')} moves cases from ${told.label('status')} to ${told.label('to')}, which no clause allows. Add one with the actor "system".`,
    },
  },
} as const satisfies Readonly<Record<string, Words>>;
