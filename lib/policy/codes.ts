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
  // what is missing or unchecked
  'missing',
  'notReadable',
  'notVerified',
  'recommended',
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
