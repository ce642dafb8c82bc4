import type { Words } from './words.ts';

/** What is said of labels, fields and actions. */
export const NAMES = {
  'alias-clash': {
    title: 'One word for two things',
    about:
      'A page shows labels. If one label, in whatever language, width or case, could mean two statuses, actions, fields, actors or sub-statuses, the case would be read wrongly; so such a policy does not compile. "Status - Sub-status" counts as a label too.',
    mend: 'Take the spelling out of one of the two, or write it out further.',
    say: {
      '': (told) =>
        `"${told.get('spelling')}" names "${told.get('second')}", and "${told.get('as')}" already names "${told.get('first')}": the two read alike. Take it out of one of them.`,
    },
  },
  'missing-label': {
    title: 'A label is missing in a language',
    about:
      'Where most entries have a label in a language, all should: else people meet English in the middle of it, and pages in that language are read in part only.',
    mend: 'Add the label, as the tool shows it in that language.',
    say: {
      '': (told) =>
        `"${told.get('entry')}" has no label in ${told.get('languages')}, and most entries have one. Add it.`,
    },
  },
  'unused-entry': {
    title: 'A field or fact that no rule asks about',
    about:
      'Such an entry does nothing: a rule may have been lost, or may name another id than was meant. Fields are also prefetched from pages, for nothing.',
    mend: 'Name it in a rule, or take it out.',
    say: {
      field: (told) =>
        `No rule names the field ${told.label('entry')}. Require, verify or offer it somewhere, or take it out.`,
      fact: (told) => `No condition looks at the fact "${told.get('entry')}". Use it, or take it out.`,
    },
  },
  'action-leads-nowhere': {
    title: 'An action that leads nowhere',
    about:
      'An action stands for a change. One that no rule names is undocumented wherever it is pressed; one that is allowed but leads to no status and causes nothing says nothing; and one whose rules all lead elsewhere than its own `to` contradicts itself. Actions that the document is not about have `outside: true`.',
    mend: 'Write the rule that documents it, give it a target or an effect, mark it `outside`, or take it out.',
    say: {
      unused: (told) =>
        `No rule names the action ${told.label('action')}: it is undocumented everywhere. Write the rule that documents it, mark it "outside": true, or take it out.`,
      nothing: (told) =>
        `The action ${told.label('action')} is allowed, but leads to no status and causes nothing. Give it a "to" or an effect, or say with kind "neverAChange" that it is no change.`,
      elsewhere: (told) =>
        `The action ${told.label('action')} says that it leads to ${told.label('to')}, but every rule that allows it leads elsewhere. Correct one of them.`,
    },
  },
} as const satisfies Readonly<Record<string, Words>>;
