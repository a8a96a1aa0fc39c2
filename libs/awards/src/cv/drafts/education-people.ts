import type { FieldSentences } from './education-sentences.js';

/** Care, upbringing, teaching and society. */
export const peopleFields = {
  'health-care': {
    basics: [
      [
        'care',
        'Jeg kan hjælpe med personlig pleje med respekt for den enkelte.',
        'I can help with personal care with respect for the individual.',
      ],
      ['hygiene', 'Jeg kan arbejde efter reglerne for hygiejne.', 'I can work by the rules of hygiene.'],
      [
        'changes',
        'Jeg kan lægge mærke til ændringer og give besked om dem.',
        'I can notice changes and report them.',
      ],
    ],
    trained: [
      ['records', 'Jeg kan dokumentere kort og præcist.', 'I can keep short and precise records.'],
      [
        'cooperation',
        'Jeg kan samarbejde med pårørende og andre faggrupper.',
        'I can work with relatives and other professions.',
      ],
    ],
    higher: [
      [
        'course',
        'Jeg kan planlægge og vurdere et forløb ud fra den enkeltes behov.',
        'I can plan and assess care from the needs of the individual.',
      ],
      [
        'evidence',
        'Jeg kan bruge faglig viden til at vælge den rette indsats.',
        'I can use professional knowledge to choose the right action.',
      ],
    ],
  },
  childcare: {
    basics: [
      ['safety', 'Jeg kan skabe tryghed og nærvær for børn.', 'I can give children security and attention.'],
      ['play', 'Jeg kan sætte lege og aktiviteter i gang.', 'I can start games and activities.'],
      ['watch', 'Jeg kan holde øje med børns sikkerhed.', "I can watch over children's safety."],
    ],
    trained: [
      [
        'language',
        'Jeg kan støtte børns sprog og fællesskab.',
        "I can support children's language and friendships.",
      ],
      [
        'parents',
        'Jeg kan samarbejde med forældre og kolleger.',
        'I can work together with parents and colleagues.',
      ],
    ],
    higher: [
      [
        'plan',
        'Jeg kan planlægge pædagogiske forløb og følge op på dem.',
        'I can plan educational activities and follow them up.',
      ],
      [
        'difficult',
        'Jeg kan tale med forældre om det, der er svært.',
        'I can talk with parents about what is difficult.',
      ],
    ],
  },
  teaching: {
    basics: [
      [
        'explain',
        'Jeg kan forklare ting, så andre forstår dem.',
        'I can explain things so that others understand them.',
      ],
      ['support', 'Jeg kan støtte den enkelte i at lære.', 'I can support the individual in learning.'],
      ['calm', 'Jeg kan skabe ro og fællesskab i en gruppe.', 'I can create calm and community in a group.'],
    ],
    trained: [
      ['plan', 'Jeg kan planlægge undervisning med tydelige mål.', 'I can plan teaching with clear goals.'],
      [
        'feedback',
        'Jeg kan give tilbagemeldinger, der er til at bruge.',
        'I can give feedback that is useful.',
      ],
    ],
    higher: [
      [
        'adapt',
        'Jeg kan tilpasse undervisning til forskellige forudsætninger.',
        'I can adapt teaching to different backgrounds.',
      ],
      [
        'assess',
        'Jeg kan vurdere, hvad der er lært, og udvikle undervisningen ud fra det.',
        'I can assess what has been learned and develop teaching from it.',
      ],
    ],
  },
  'social-science': {
    basics: [
      [
        'society',
        'Jeg kan forklare, hvordan samfund og organisationer fungerer.',
        'I can explain how societies and organisations work.',
      ],
      ['knowledge', 'Jeg kan finde tal og viden om et emne.', 'I can find figures and knowledge on a topic.'],
      [
        'people',
        'Jeg kan samarbejde med mennesker med forskellig baggrund.',
        'I can work with people of different backgrounds.',
      ],
    ],
    trained: [
      ['ask', 'Jeg kan lave spørgeskemaer og interviews.', 'I can make questionnaires and interviews.'],
      ['statistics', 'Jeg kan læse statistik og forklare den.', 'I can read statistics and explain them.'],
    ],
    higher: [
      [
        'proposals',
        'Jeg kan undersøge et problem og komme med forslag, der kan bruges.',
        'I can study a problem and make proposals that can be used.',
      ],
      ['effect', 'Jeg kan vurdere virkningen af en indsats.', 'I can assess the effect of a measure.'],
    ],
  },
  other: {
    basics: [
      [
        'learn',
        'Jeg kan lære nye opgaver og følge en instruktion.',
        'I can learn new tasks and follow instructions.',
      ],
      [
        'together',
        'Jeg kan samarbejde og spørge, når jeg er i tvivl.',
        'I can work with others and ask when in doubt.',
      ],
      ['agreements', 'Jeg kan holde tider og aftaler.', 'I can keep times and agreements.'],
    ],
    trained: [
      ['finish', 'Jeg kan planlægge mit arbejde og gøre det færdigt.', 'I can plan my work and finish it.'],
      [
        'responsible',
        'Jeg kan arbejde selvstændigt og tage ansvar for kvaliteten.',
        'I can work independently and take responsibility for quality.',
      ],
    ],
    higher: [
      [
        'new',
        'Jeg kan sætte mig ind i nyt stof og formidle det.',
        'I can learn new material and pass it on.',
      ],
      [
        'solve',
        'Jeg kan løse problemer ud fra viden og ikke kun vane.',
        'I can solve problems from knowledge and not only from habit.',
      ],
    ],
  },
} satisfies Record<string, FieldSentences>;
