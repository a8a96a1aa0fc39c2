/**
 * Every expected failure has a code, one HTTP status and one wording per language in the web.
 * Nobody can tell "not yours" from "not there": both are `not-found`.
 */
export const errorStatus = {
  // general
  'malformed-request': 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  conflict: 409,
  'body-too-large': 413,
  'unsupported-media-type': 415,
  validation: 422,
  'too-many-requests': 429,
  internal: 500,
  unavailable: 503,
  // sign-in
  'wrong-credentials': 401,
  'session-ended': 401,
  'demo-off': 404,
  // account
  'nothing-to-share': 409,
  // rights
  'role-held-already': 409,
  'own-admin-role': 409,
  'role-needs-unit': 409,
  // play
  'run-behind': 409,
  'run-ahead': 409,
  'id-reused': 409,
  'run-finished': 409,
  'run-exists-with-other-content': 409,
  'version-mismatch': 409,
  'action-refused': 409,
  'level-locked': 409,
  'not-enrolled': 409,
  'exam-online-only': 409,
  'exam-sittings-used': 409,
  'exam-sitting-open': 409,
  'sprint-not-open': 409,
  'sprint-not-finished': 409,
  // casework
  'purpose-required': 409,
  'already-answered': 409,
  'already-referred': 409,
  'already-finished': 409,
  'referral-moved': 409,
  'assignment-dates': 409,
  'suggestion-gone': 409,
  'note-changed': 409,
  'note-closed': 409,
  'view-name-taken': 409,
  'too-many-views': 409,
  // notifications
  'push-address-refused': 422,
  'unsubscribe-link-unknown': 404,
  'unsubscribe-link-old': 410,
  // bookings
  'slot-taken': 409,
  'slot-overlaps': 409,
  'no-such-time': 409,
  'already-booked-then': 409,
  'booking-closed': 409,
  'companion-busy': 409,
  'video-not-connected': 409,
  'room-closed': 409,
  // awards
  'name-required': 409,
  'pdf-not-ready': 409,
  'credential-not-ready': 409,
  'award-revoked': 409,
  'share-ended': 410,
  'external-file-broken': 422,
  'external-file-too-large': 413,
  'external-full': 409,
  // cv
  'cv-changed': 409,
  'cv-empty': 409,
  'cv-share-full': 409,
  // studio
  'draft-conflict': 409,
  'draft-changed': 409,
  'draft-locked': 409,
  'draft-not-ready': 409,
  'draft-too-large': 413,
  'reason-required': 409,
  'four-eyes': 409,
  'ids-lost': 409,
  // media
  'media-kind-unknown': 415,
  'media-too-large': 413,
  'media-too-long': 413,
  'media-broken': 422,
  'media-library-full': 409,
  'media-in-use': 409,
  // import
  'import-unknown': 415,
  'import-too-large': 413,
  'import-broken': 422,
  'import-empty': 422,
  'import-too-heavy': 422,
  'import-used': 409,
  'import-whole-sprint': 409,
} as const;

export type ErrorCode = keyof typeof errorStatus;

/** The body of every error answer: problem+json (RFC 9457) with our code. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: ErrorCode;
  detail?: string;
  /** For `validation`: which field, and what is wrong with it. */
  errors?: { path: string; message: string }[];
  /** Facts that the client needs to go on, for example the server's `seq`. */
  facts?: Record<string, unknown>;
  requestId?: string;
}
