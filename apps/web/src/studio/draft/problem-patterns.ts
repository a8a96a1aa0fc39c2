/**
 * What each check of the content can say, as a pattern, and the key of the words for it (`draft.problem.<key>`). Named
 * groups fill the holes of the words. The first that fits counts; a test walks the checks and finds one without words.
 */
type Worded = readonly [pattern: RegExp, key: string];

const fields: readonly Worded[] = [
  [/^is missing \(|^Too small: expected string to have >=1 characters/u, 'missing'],
  [/^Too small: expected (?:array|record) to have >=(?<number>\d+)/u, 'tooFew'],
  [/^Too big: expected (?:array|record) to have <=(?<number>\d+)/u, 'tooMany'],
  [/^Too small: expected string to have >=(?<number>\d+)/u, 'tooShort'],
  [/^Too big: expected string to have <=(?<number>\d+)/u, 'tooLong'],
  [/^Too small: expected (?:number|int) to be >=?(?<number>-?[\d.]+)/u, 'tooLow'],
  [/^Too big: expected (?:number|int) to be <=?(?<number>-?[\d.]+)/u, 'tooHigh'],
  [/^is not one of the kinds that exist|^Invalid (?:option|discriminator)/u, 'choose'],
  [/^Invalid (?:input|string|date|ISO|URL|number|key)/u, 'invalid'],
  [/^is not a key that is known here/u, 'unknown'],
  [/^use small letters, digits and single hyphens/u, 'idForm'],
  [/^HH:MM$/u, 'timeForm'],
  [/^a cell or a range from (?<first>[A-Z]+\d+) to (?<last>[A-Z]+\d+)/u, 'cellForm'],
  [/^a cell from (?<first>[A-Z]+\d+) to (?<last>[A-Z]+\d+)/u, 'oneCellForm'],
  [/^begins with =/u, 'formulaForm'],
];

const texts: readonly Worded[] = [
  [/^has no English text/u, 'noEnglish'],
  [/^looks like Danish/u, 'looksDanish'],
  [/^looks like English/u, 'looksEnglish'],
  [/^is Danish for everybody/u, 'onlyDanish'],
  [/^is hard to read: LIX (?<lix>\d+), at most (?<most>\d+)/u, 'hardToRead'],
  [/^is not finished: "(?<mark>.*)"/u, 'notFinished'],
  [/^says too little to teach: \d+ of at least (?<number>\d+) words/u, 'saysTooLittle'],
  [/^repeats the answer/u, 'repeatsAnswer'],
  [/^gives the same reason/u, 'sameReason'],
  [/^"(?<word>.*)" is office language; write "(?<plain>.*)"/u, 'officeLanguage'],
  [/^"(?<word>.*)" is never said here/u, 'neverSaid'],
  [/^"(?<word>.*)" (?:could exist|could be somebody's|is a firm that exists)/u, 'couldBeReal'],
  [/^holds a hidden sign/u, 'hiddenSign'],
  [/^is shown as it stands: take the stars away/u, 'starsShown'],
  [/^is shown on one line: a list/u, 'noListHere'],
];

const names: readonly Worded[] = [
  [/^there is no function "(?<name>.*)"/u, 'noFunction'],
  [/^there is no .+ "/u, 'noSuch'],
  [/ stands twice$/u, 'twice'],
  [/^the id "(?<id>.*)" (?:may tell|tells its)/u, 'idTells'],
  [/^the (?:file|folder) is called "(?<name>.*?)"/u, 'fixedName'],
  [/^no (?:slot|node) may be called "/u, 'reservedName'],
];

const sprints: readonly Worded[] = [
  [/^the level is not on the map/u, 'notOnMap'],
  [/^the sprint ".*" is written/u, 'plannedWritten'],
  [/^three stars must ask for more than two/u, 'starsOrder'],
  [/^no step of a practice level trains the (?:outcome|skill)/u, 'notTrained'],
  [/it can be told without reading$/u, 'canBeGuessed'],
  [/^says (?<says>[\d.]+), but .* are (?<real>[\d.]+) hours/u, 'workload'],
  [/^says (?<says>[\d.]+), but .*?(?<real>[\d.]+)(?: together)?$/u, 'minutes'],
  [/^the first level takes \d+ minutes, at most (?<number>\d+)/u, 'firstLevelLong'],
  [/^the first level must be open/u, 'firstLevelOpen'],
  [/^asks for \d+ levels, but only (?<number>\d+) can be finished/u, 'opensNever'],
  [/^asks for (?<number>\d+) levels; there are (?<most>\d+) beside the exam/u, 'badgeTooMany'],
  [/^has \d+ tasks to do off the screen, at least (?<number>\d+)/u, 'fewWorkplaceTasks'],
  [/^a sprint has one exam; here are (?<number>\d+)/u, 'oneExam'],
  [/^a sprint of the basic track has no exam/u, 'basicNoExam'],
  [
    /^a sprint of the basic track has (?<from>\d+) to (?<to>\d+) levels; here are (?<number>\d+)/u,
    'basicLevels',
  ],
  [/^a sprint of the basic track takes (?<from>\d+) to (?<to>\d+) minutes/u, 'basicMinutes'],
  [/^the basic track does not use "/u, 'basicMechanic'],
  [/^the basic track performs its task on a page/u, 'basicScreen'],
  [/^ends in week (?<to>\d+), before it begins in week (?<from>\d+)/u, 'weeksTurned'],
];

const exams: readonly Worded[] = [
  [/^an exam gives no hints/u, 'examHint'],
  [/^an exam step names the learning outcome/u, 'examOutcome'],
  [/^draws (?<draw>\d+) of a pool of (?<pool>\d+)/u, 'poolTooSmall'],
  [/^draws (?<draw>\d+), fewer than the (?<number>\d+) learning outcomes/u, 'drawTooFew'],
  [/^the outcome ".*" has (?<number>\d+) steps in the pool, at least (?<least>\d+)/u, 'fewVariants'],
  [/^the right answer is the longest in (?<number>\d+) of (?<of>\d+)/u, 'longestIsRight'],
  [/^there is no exam to pass/u, 'noExam'],
  [/^a sitting can be drawn that does not ask for the outcome/u, 'drawWithout'],
];

const steps: readonly Worded[] = [
  [/^exactly one option is right; here (?<number>\d+) are/u, 'oneRight'],
  [/^has no good choice/u, 'noGoodChoice'],
  [/^no answer leads to /u, 'noWayThere'],
  [/can come back to ".*" and go round for ever/u, 'endlessTalk'],
  [/^a bad choice goes nowhere in practice/u, 'badChoiceNext'],
  [/^needs an ending from mood 0/u, 'endingFromZero'],
  [/^a thing in a room needs its (?:drawing|place)/u, 'thingNeedsPlace'],
  [/^stands (?:outside|on top)/u, 'standsWrong'],
  [/^is too small for a thumb/u, 'tooSmallToPress'],
  [/^a document needs a title/u, 'documentTitle'],
  [/^a document needs "order"/u, 'documentOrder'],
  [/^leaves out /u, 'orderLeavesOut'],
  [/^a sentence of a document has no "box"/u, 'noBoxInDocument'],
  [/^a deadline needs the step to have a clock/u, 'deadlineWithoutClock'],
  [/^is over before the clock starts/u, 'overBefore'],
  [/^the rule ".*" does not fit a /u, 'ruleUnfit'],
  [/^the range ends before it begins/u, 'rangeTurned'],
  [/^"(?<word>.*)" is not a number/u, 'notNumber'],
  [/^a card cannot come before itself/u, 'beforeItself'],
  [/^the cards of this file do not obey it/u, 'cardsDisobey'],
  [/^does not say where /u, 'placeNotSaid'],
  [/^no arrangement gives every card a slot/u, 'noArrangement'],
  [/^nobody waits from the beginning/u, 'nobodyWaits'],
  [/^comes after \d+ cases, but only (?<number>\d+)/u, 'comesTooLate'],
];

const rules: readonly Worded[] = [
  [/^is found in every text/u, 'foundEverywhere'],
  [/^looks in one's own words/u, 'needsOwnWords'],
  [/^forbids nothing/u, 'forbidsNothing'],
  [/^asks for nothing that must be there/u, 'anyBlock'],
  [/^contradict one another/u, 'rulesContradict'],
  [/^the pattern refuses it/u, 'patternRefuses'],
  [/^longer than (?<number>\d+) characters/u, 'patternLong'],
  [/^not a valid pattern|^a bracket is closed that was not opened/u, 'patternBroken'],
  [
    /^a reference back to a group|^only plain groups|^at most \d+ repeats without an end|inside a repeated group/u,
    'patternSlow',
  ],
];

const sheets: readonly Worded[] = [
  [/^changes nothing/u, 'changesNothing'],
  [/^nothing is given in (?<cell>\S+) to change/u, 'nothingToChange'],
  [/^is filled down or to the right/u, 'sheetOneLine'],
  [/^(?<cell>\S+) belongs to the goal "/u, 'cellTaken'],
  [/^(?<cell>\S+) is filled in from the beginning/u, 'cellFilled'],
  [/^(?<range>\S+) lies outside the sheet/u, 'outsideSheet'],
  [/^has not as many names as numbers/u, 'chartUneven'],
  [/^reads (?<cell>\S+), where the player may write anything/u, 'readsOpen'],
  [/^reads (?<cell>\S+), which lies outside the sheet/u, 'readsOutside'],
  [/^is no formula|^cannot be read as a formula|^cannot be read: /u, 'formulaUnread'],
  [/^names its functions in Danish: (?<formula>.*)/u, 'danishNames'],
  [/^uses none of the functions that must be used: (?<names>.*)/u, 'mustUseMissing'],
  [/^fixes no cell with \$/u, 'mustFixMissing'],
  [/^quotes (?<words>.*): add the formula with the English words/u, 'quotesWords'],
  [/^gives nothing(?: in|$)/u, 'givesNothing'],
  [/^gives (?<error>\S+)(?: \(.*\))?(?: in \S+)?$/u, 'givesError'],
  [/^none changes (?<cell>\S+):/u, 'noneChanges'],
];

/** What only playing a level shows. */
const played: readonly Worded[] = [
  [/^no right answer leads on|^the step never comes to an end/u, 'neverEnds'],
  [/^the right answer is refused/u, 'rightRefused'],
  [/^the best play gives (?<points>[\d.]+) of (?<max>[\d.]+) points/u, 'notAllPoints'],
  [/^no play gives three stars: the best ends at (?<percent>\d+) %/u, 'noThreeStars'],
  [/^takes too (?:long|much memory) to check/u, 'tooHeavyToCheck'],
];

const files: readonly Worded[] = [
  [/^levels\/.* is missing/u, 'levelGone'],
  [/^(?:audio|pictures)\/.* is missing/u, 'fileGone'],
  [/^the file is missing/u, 'sheetGone'],
  [/^nothing reads this file/u, 'fileStray'],
  [/^larger than (?<number>\d+) pixels/u, 'pictureTooLarge'],
  [/^larger than (?<size>\d+ [KM]B)/u, 'fileTooHeavy'],
  [/^this is not an? (?:mp3|webp)|^the picture does not tell its width/u, 'fileUnfit'],
  [/^this is not (?:UTF-8 text|JSON)|^nested more than|^something stands after the end/u, 'fileUnread'],
  [/^a (?:key in double quotes|colon|comma or \S+|value) is missing|^a text is not closed/u, 'fileUnread'],
  [/^one comma too many|^the file ends too early/u, 'fileUnread'],
  [/^comments are not allowed|^texts stand in double quotes/u, 'fileUnread'],
  [/^the name of an? \.(?:mp3|webp)/u, 'fileName'],
];

export const worded: readonly Worded[] = [
  ...fields,
  ...texts,
  ...names,
  ...sprints,
  ...exams,
  ...steps,
  ...rules,
  ...sheets,
  ...played,
  ...files,
];
