export { identifier, locales, localizedText, textIn } from './text.js';
export type { Locale, LocalizedText } from './text.js';
export { cellsIn, fitsSheet, inReadingOrder } from './cells.js';
export { patternProblem, searchPatternProblem } from './pattern.js';
export { slotsThatFit, textThatFits } from './right-answers.js';
export { marksAt, parseRichText, plainOf, withPlainStars } from './rich-text.js';
export type { Marks, RichBlock, Span } from './rich-text.js';
export { stepsOfLevel, stepsWithin } from './steps-within.js';
export type { PlacedStep } from './steps-within.js';
export { mechanics, step } from './step.js';
export type { Mechanic, Step, StepOf } from './step.js';
export { pictureName } from './steps/picture.js';
export type { StepPicture } from './steps/picture.js';
export type { ComposeRule, ComposeStep } from './steps/compose.js';
export type { DialogueStep } from './steps/dialogue.js';
export type { RecallStep } from './steps/recall.js';
export { isChoice } from './steps/screen.js';
export type { Accept, ScreenChoiceField, ScreenField, ScreenStep } from './steps/screen.js';
export type { SequenceStep } from './steps/sequence.js';
export type { SheetStep } from './steps/sheet.js';
export type { ShiftStep } from './steps/shift.js';
export type { SpotStep, SpotThing } from './steps/spot.js';
export type { TaskStep } from './steps/task.js';
export type { TriageStep } from './steps/triage.js';
export { examLevel, learningMethod, level, practiceLevel } from './level.js';
export { defaultStarThresholds } from './stars.js';
export type { ExamLevel, LearningMethod, Level, PracticeLevel } from './level.js';
export { anyBadgeRule, badgeRule, eventOfRule, specialRule } from './badge-rules.js';
export type { AnyBadgeRule, BadgeRule, SpecialRule } from './badge-rules.js';
export type { SpecialBadge } from './special-badges.js';
export { badgeShape, badgeSymbol, methodsOf, sprintSheet, targetGroup, track } from './sprint.js';
export type {
  BadgeDefinition,
  BadgeSymbol,
  Sprint,
  SprintSheet,
  TargetGroup,
  Track,
  WorkplaceTask,
} from './sprint.js';
export { plannedCourse } from './planned.js';
export type { PlannedCourse } from './planned.js';
export { byFileAndLine, checkContent } from './checks.js';
export { isAboutReading, lix } from './checks-reading.js';
export { contentReport } from './content-report.js';
export type { ContentReport, SprintReport } from './content-report.js';
export { checkKeptIds, keptIdsText, lostIds, missingIds } from './kept-ids.js';
export {
  contentOfPastedText,
  longestPastedText,
  mostPastedTasks,
  readPastedText,
  withoutTasks,
} from './pasted-text.js';
export type { PastedLevel, PastedTask, PastedText, UnusedLine, UnusedReason } from './pasted-text.js';
export { lineAt, pathText, readJson } from './locate.js';
export type { JsonNode, JsonPath, JsonReading } from './locate.js';
export { clipProblem, clipsNamed, renameClips, soundType } from './clips.js';
export type { Clip } from './clips.js';
export { sizeInName } from './picture-name.js';
export { pictureSize, pictureType } from './picture-size.js';
export type { PictureSize, PictureType } from './picture-size.js';
export { pictureProblem, picturesNamed, renamePictures } from './pictures.js';
export type { Picture } from './pictures.js';
export { cleanSvg, heaviestSvg } from './svg.js';
export type { SvgCleaning } from './svg.js';
export { activeInSvg } from './svg-active.js';
export { canonicalJson, sha256 } from './package-hash.js';
export { parseContent, specialBadgesFile } from './package.js';
export type { ContentProblem, ParsedContent, ParsedSprint } from './package.js';
export { firstInCast, standInColleague } from './stand-in-colleague.js';
export { plainText } from './exchange/plain-text.js';
export type { TextFormat } from './exchange/plain-text.js';
export { parseGift } from './exchange/gift.js';
export { printGift } from './exchange/gift-print.js';
export type { GiftFile } from './exchange/gift-print.js';
export { leftReasons } from './exchange/left-out.js';
export type { LeftOut, LeftReason } from './exchange/left-out.js';
export type { ForeignAnswer, ForeignProblem, ForeignQuestion, ForeignReading } from './exchange/question.js';
export { parseMoodleXml } from './exchange/moodle-xml.js';
export { toSteps } from './exchange/to-steps.js';
export type { MadeStep, StepsMade, ToStepsOptions } from './exchange/to-steps.js';
export { fromSteps } from './exchange/from-steps.js';
export type { QuestionsMade } from './exchange/from-steps.js';
export { authorsWords, placesToWrite } from './exchange/stand-ins.js';
export type { PlaceToWrite } from './exchange/stand-ins.js';
export type { QuestionOrigin } from './exchange/origin.js';
export { qtiPackage } from './exchange/qti.js';
export type { QtiAbout, QtiPackage } from './exchange/qti.js';
export { xapiStatement, xapiVersion } from './exchange/xapi.js';
export type {
  LearningPlatform,
  LearningRecord,
  LearningResult,
  LearningThing,
  XapiStatement,
} from './exchange/xapi.js';
export { archiveLimits } from './exchange/archive-limits.js';
export type { ArchiveLimits } from './exchange/archive-limits.js';
export { readArchive, writeArchive } from './exchange/archive.js';
export type { ArchiveOptions, ArchiveProblem, ArchiveReading } from './exchange/archive.js';
export { readOwnPackage, sprintFiles, writeOwnPackage } from './exchange/own-package.js';
export type { OwnPackageReading, SprintFiles } from './exchange/own-package.js';
export { parseH5p } from './exchange/h5p.js';
export { parseCsv } from './exchange/csv.js';
export { csvExample } from './exchange/csv-example.js';
export { textFromBytes } from './exchange/text-bytes.js';
export { printMoodleXml } from './exchange/moodle-xml-print.js';
export type { MoodleXmlFile } from './exchange/moodle-xml-print.js';
