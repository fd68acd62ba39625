/** Limits that both sides of the wire keep. Lengths are in UTF-16 code units, times in milliseconds. */
export const limits = {
  /** The longest message a person can send. */
  messageLength: 4_000,
  noteLength: 2_000,
  nameLength: 100,
  emailLength: 254,
  phoneLength: 40,
  urlLength: 2_000,
  titleLength: 300,
  passwordLength: 200,
  /** Messages in one answer to `sync`; `more` says that there are others. */
  syncPage: 200,
  /** Conversations in one list of a queue. */
  queuePage: 100,
  /** Conversations that one advisor's desk can hold, in all states. */
  deskPage: 50,
  capacityMost: 10,
  teamNameLength: 60,
  skillLength: 60,
  skillsOfPerson: 50,
  languagesOfPerson: 30,
  /** People, and teams, in one list of Settings. */
  peoplePage: 2_000,
  teamsPage: 1_000,
  /** Spans of opening hours in one day. */
  spansOfDay: 6,
  /** Days with hours of their own, of one site or team; and the bytes of them all as JSON, so that a form of them fits in a frame. */
  specialDays: 400,
  specialBytes: 48 * 1024,
  /** Versions of a setting in one list. */
  settingVersions: 50,
  emergencyNumbers: 10,
  emergencyDetail: 200,
  /** Bytes of one frame from a client. */
  frameBytes: 64 * 1024,
} as const;

/** The clock an advisor sees, in milliseconds since the resident asked for a person. */
export const clock = {
  /** The promise: a person answers within this. */
  target: 20_000,
  /** The clock turns amber. */
  atRisk: 12_000,
  /** A resident who leaves the queue sooner than this does not count against the service level. */
  shortAbandon: 10_000,
} as const;

/** Raised when an old page could no longer talk to this server; carried in the handshake. */
export const protocolNumber = 3;
