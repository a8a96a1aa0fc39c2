import type { FieldSentences } from './education-sentences.js';

/** Data, money, rules and words. */
export const knowledgeFields = {
  it: {
    basics: [
      [
        'helpdesk',
        'Jeg kan hjælpe andre med almindelige it-problemer.',
        'I can help others with common IT problems.',
      ],
      [
        'setup',
        'Jeg kan sætte computere, programmer og brugere op.',
        'I can set up computers, programs and users.',
      ],
      ['security', 'Jeg kan arbejde sikkert med data og adgange.', 'I can handle data and access securely.'],
    ],
    trained: [
      [
        'troubleshoot',
        'Jeg kan fejlsøge trin for trin og dokumentere det.',
        'I can troubleshoot step by step and document it.',
      ],
      ['code', 'Jeg kan programmere og teste mindre løsninger.', 'I can program and test smaller solutions.'],
    ],
    higher: [
      [
        'develop',
        'Jeg kan udvikle og vedligeholde programmer sammen med andre.',
        'I can develop and maintain software together with others.',
      ],
      [
        'requirements',
        'Jeg kan omsætte et behov til krav og en teknisk løsning.',
        'I can turn a need into requirements and a technical solution.',
      ],
    ],
  },
  economics: {
    basics: [
      [
        'bookkeeping',
        'Jeg kan bogføre bilag og afstemme konti.',
        'I can post vouchers and reconcile accounts.',
      ],
      [
        'spreadsheets',
        'Jeg kan bruge regneark til beregninger og oversigter.',
        'I can use spreadsheets for calculations and overviews.',
      ],
      [
        'invoices',
        'Jeg kan lave fakturaer med moms og følge op på betalinger.',
        'I can make invoices with VAT and follow up on payments.',
      ],
    ],
    trained: [
      [
        'budget',
        'Jeg kan lægge et budget og forklare tallene.',
        'I can make a budget and explain the figures.',
      ],
      [
        'errors',
        'Jeg kan finde fejl i tal og forklare, hvad de skyldes.',
        'I can find errors in figures and explain their cause.',
      ],
    ],
    higher: [
      [
        'analysis',
        'Jeg kan analysere økonomiske data og vurdere, hvad de betyder.',
        'I can analyse economic data and judge what they mean.',
      ],
      [
        'forecast',
        'Jeg kan lave prognoser og gøre dem til at forstå.',
        'I can make forecasts and make them understandable.',
      ],
    ],
  },
  law: {
    basics: [
      ['rules', 'Jeg kan bruge regler på en konkret sag.', 'I can apply rules to a specific case.'],
      [
        'confidential',
        'Jeg kan behandle personoplysninger fortroligt.',
        'I can treat personal data confidentially.',
      ],
      ['deadlines', 'Jeg kan holde frister og orden i sager.', 'I can keep deadlines and order in cases.'],
    ],
    trained: [
      [
        'letters',
        'Jeg kan skrive juridiske breve, der er til at forstå.',
        'I can write legal letters that people understand.',
      ],
      ['search', 'Jeg kan søge i love og afgørelser.', 'I can search in laws and decisions.'],
    ],
    higher: [
      [
        'assess',
        'Jeg kan vurdere et juridisk spørgsmål og begrunde svaret.',
        'I can assess a legal question and give reasons for the answer.',
      ],
      [
        'draft',
        'Jeg kan udarbejde udkast til kontrakter og afgørelser.',
        'I can draft contracts and decisions.',
      ],
    ],
  },
  humanities: {
    basics: [
      ['summarise', 'Jeg kan læse og sammenfatte lange tekster.', 'I can read and summarise long texts.'],
      ['write', 'Jeg kan skrive klart til forskellige læsere.', 'I can write clearly for different readers.'],
      [
        'sources',
        'Jeg kan finde viden og tjekke, om den holder.',
        'I can find knowledge and check that it holds.',
      ],
    ],
    trained: [
      [
        'listen',
        'Jeg kan interviewe og lytte mig frem til det vigtige.',
        'I can interview and listen for what matters.',
      ],
      [
        'culture',
        'Jeg kan forklare forskelle i sprog og kultur.',
        'I can explain differences in language and culture.',
      ],
    ],
    higher: [
      [
        'analyse',
        'Jeg kan analysere tekster, billeder og kilder kritisk.',
        'I can analyse texts, pictures and sources critically.',
      ],
      [
        'study',
        'Jeg kan planlægge en undersøgelse og formidle resultatet.',
        'I can plan a study and communicate the result.',
      ],
    ],
  },
  communication: {
    basics: [
      [
        'short',
        'Jeg kan skrive korte tekster til web og sociale medier.',
        'I can write short texts for web and social media.',
      ],
      ['pictures', 'Jeg kan tage og redigere billeder.', 'I can take and edit pictures.'],
      ['audience', 'Jeg kan tilpasse sproget til målgruppen.', 'I can adapt language to the audience.'],
    ],
    trained: [
      [
        'campaign',
        'Jeg kan planlægge en kampagne og følge dens tal.',
        'I can plan a campaign and follow its figures.',
      ],
      [
        'layout',
        'Jeg kan sætte tekst og billeder op, så det er let at læse.',
        'I can lay out text and pictures so that they are easy to read.',
      ],
    ],
    higher: [
      [
        'plan',
        'Jeg kan lave en kommunikationsplan med mål og målgrupper.',
        'I can make a communication plan with goals and audiences.',
      ],
      ['advise', 'Jeg kan rådgive andre om at sige det klart.', 'I can advise others on saying it clearly.'],
    ],
  },
} satisfies Record<string, FieldSentences>;
