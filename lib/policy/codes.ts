/** Why a finding was made. The closed list: every locale has a sentence for each. */
export const FINDING_CODES = [
  // what the policy does not know
  'unknownStatus',
  'unknownTarget',
  'unknownActor',
  // what no rule speaks of
  'noRule',
  'silent',
  'terminal',
  'useClone',
  'notAssigned',
  // what is ruled out
  'onlyFrom',
  'lastStep',
  'customerDecides',
  'caseClosed',
  'openFirst',
  'unlistedSubStatus',
  'ruledOut',
  // what is missing or unchecked
  'missing',
  'notReadable',
  'notVerified',
  'recommended',
  // what a field must hold and does not: by the test's name
  'must_filled',
  'must_is',
  'must_isNot',
  'must_unless',
  'must_minLength',
  'must_maxLength',
  'must_prefix',
  'must_contains',
  'must_digits',
  'must_digitCount',
  'must_min',
  'must_max',
  'must_before',
  'must_after',
  // remarks
  'notOwner',
  'notRated',
  'wasConfirmed',
  'maybeConfirmation',
  'otherSubStatus',
  'otherTier',
  'otherTeam',
  'otherInstallation',
  'assigner',
  'confirmRestored',
  'ownerChecks',
  'verifyAsked',
  'keepsStatus',
  'irreversible',
  'twoReadings',
  'otherReading',
  'actsAs',
  'outside',
  'neverAChange',
  'seeRule',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** What a change causes. The closed list. */
export const EFFECT_CODES = [
  'slaAttached',
  'slaNone',
  'clockStarts',
  'clockPauses',
  'clockResumes',
  'refreshNeeded',
  'caseDiscarded',
  'caseDeleted',
  'caseAssigned',
  'requestSent',
  'statusFollows',
  'customerAnswers',
  'surveyBefore',
  'surveyAfter',
  'supportNotified',
  'customerNotified',
  'notice',
  'newCase',
  'waitsFor',
  'transferred',
  'reminder',
  'autoClose',
] as const;
export type EffectCode = (typeof EFFECT_CODES)[number];

/** Ids `<policy>/…` for findings that no rule of the document makes. */
export const RESERVED = ['no-rule', 'unknown-status', 'unknown-target', 'unknown-actor'] as const;
export type Reserved = (typeof RESERVED)[number];
