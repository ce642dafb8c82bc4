import type { Words } from './words.ts';

/** What is said of single rules and of what they ask for. */
export const RULES = {
  'empty-scope': {
    title: 'A clause that speaks of nothing',
    about:
      'The clause’s statuses, targets, actions or actors, its conditions on phase and actor included, leave nothing over: it never applies. Often an actor was meant that the policy does not list.',
    mend: 'Widen the scope, add the actor to the policy, or take the clause out.',
    say: {
      from: (told) =>
        `A clause of ${told.rule('rule')} holds from no status at all. Correct its "from" or its phases.`,
      to: (told) =>
        `A clause of ${told.rule('rule')} leads to no status at all. Correct its "to" or its phases.`,
      actions: (told) =>
        `A clause of ${told.rule('rule')} holds for no action at all. Correct its "actions".`,
      actors: (told) =>
        `A clause of ${told.rule('rule')} holds for nobody: none of its actors is one of the policy's. Correct it, or add the actor to the policy.`,
    },
  },
  'rule-says-nothing': {
    title: 'A rule without effect',
    about:
      'A rule without clauses, timers or a beginning, which declares no status either, or a clause that allows, forbids, asks, remarks and causes nothing, changes no verdict.',
    mend: 'Write what it is to say, or take it out.',
    say: {
      rule: (told) =>
        `${told.rule('rule')} says nothing: it has no clauses, timers or beginning. Write them, or take it out.`,
      clause: (told) =>
        `A clause of ${told.rule('rule')} has a scope and says nothing in it. Allow, forbid, require or remark something, or take it out.`,
    },
  },
  'condition-never-holds': {
    title: 'A condition that can never hold',
    about:
      'All conditions of a list must hold at once. Here nothing could meet them, proved by their bounds and by trying every kind of value; or a condition waits for a value that is none of the options of its field.',
    mend: 'Correct the conditions; for "either, or" write two clauses.',
    say: {
      never: (told) =>
        `Nothing can meet these conditions of ${told.rule('rule')} at once. Correct them; for "either, or" write two clauses.`,
      option: (told) =>
        `A condition of ${told.rule('rule')} waits for "${told.get('value')}", which is no option of ${told.label('field')}. Correct the value, or add the option.`,
    },
  },
  'required-unfillable': {
    title: 'A required field that nobody can fill',
    about:
      'The move needs a field, and no value could ever satisfy it: the tests exclude one another or the options, the clause itself holds only while the field is empty, or there is no sub-status to choose. The move can then never be made without an override.',
    mend: 'Correct what is asked of the field, or where.',
    say: {
      never: (told) =>
        `No value of ${told.label('field')} can meet what ${told.rule('rule')} asks of it. Correct its "must".`,
      ownCondition: (told) =>
        `${told.rule('rule')} allows the move only under a condition that the required ${told.label('field')} must break. Take the condition or the requirement out.`,
      options: (told) =>
        `${told.rule('rule')} wants a value of ${told.label('field')} that is none of its options. Correct the value, or add the option.`,
      subStatus: (told) =>
        `${told.rule('rule')} requires a sub-status where no status that it leads to has any. List the sub-statuses, or take the requirement out.`,
    },
  },
  'required-and-forbidden': {
    title: 'Required and forbidden at once',
    about:
      'Two clauses in force for the same change want different things of one field: the one wants it filled, or filled in one way, the other one empty, or filled in another. The change can then never be made as it should.',
    mend: 'Narrow one of the two by status, action, actor or condition.',
    say: {
      fill: (told) =>
        `${told.rule('first')} and ${told.rule('second')} want different things of ${told.label('field')} for the same change: no value pleases both. Narrow one of them.`,
      verify: (told) =>
        `${told.label('field')} must be empty by the one and verified by the other of ${told.rule('first')} and ${told.rule('second')}. Narrow one of them.`,
    },
  },
  'required-yet-optional': {
    title: 'Optional here, required there',
    about:
      'One clause offers a field as optional and another one requires it for the same change. The requirement wins, and people are told two things. Where readings tell the two apart this is only a note.',
    mend: 'Take the field out of `optional`, or narrow the requirement.',
    say: {
      settled: (told) =>
        `${told.rule('first')} offers ${told.label('field')} and ${told.rule('second')} requires it; settled by ${told.readings()}.`,
      house: (told) =>
        `The house rule ${told.get('second')} requires ${told.label('field')}, which ${told.rule('first')} leaves optional.`,
      open: (told) =>
        `${told.rule('first')} offers ${told.label('field')} and ${told.rule('second')} requires it; nobody has settled ${told.get('readings')}.`,
      other: (told) =>
        `Under an alternative that is not in force, ${told.rule('first')} offers ${told.label('field')} and ${told.rule('second')} requires it. Take it out of "optional" there.`,
      both: (told) =>
        `${told.rule('first')} offers ${told.label('field')} as optional and ${told.rule('second')} requires it for the same change. Take it out of "optional", or narrow the requirement.`,
    },
  },
  'house-rule-posing': {
    title: 'A house rule given out as the document’s',
    about:
      'A team may ask for more than its document does, but must never put its words into the vendor’s mouth: a house rule has the basis `house` and is shown as such everywhere. A rule that calls itself the document’s names the place there.',
    mend: 'Give the rule the basis `house`, or name the section of the document that says so.',
    say: {
      noPlace: (told) =>
        `${told.get('rule')} has the basis "${told.get('basis')}" and names no place in its document. Name the section, or give it the basis "house".`,
      section: (told) =>
        `${told.get('rule')} calls itself a house rule in its source and has the basis "${told.get('basis')}". Give it the basis "house".`,
      id: (told) =>
        `${told.get('rule')} has the id of a house rule and the basis "${told.get('basis')}". Give it the basis "house", or another id.`,
    },
  },
  'rule-not-exercised': {
    title: 'A rule that no example exercises',
    about:
      'An example exercises a rule if the answer to it speaks of the rule: as what documents the move, in a finding or an effect, as what declares a status of it, or, where the example expects timers or a beginning, in those. A rule without any example could be wrong, or lost, and nobody would notice. Inherited rules are left to the examples of the policy that they come from.',
    mend: 'Add an example to which the rule speaks; `policy -- explain` shows which rules a change reaches.',
    say: {
      '': (told) => `No example exercises ${told.rule('rule')}. Add one to which it speaks.`,
    },
  },
} as const satisfies Readonly<Record<string, Words>>;
