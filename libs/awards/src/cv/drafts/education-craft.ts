import type { FieldSentences } from './education-sentences.js';

/** Goods, vehicles, buildings, machines and measurements. */
export const craftFields = {
  warehouse: {
    basics: [
      ['picking', 'Jeg kan plukke og pakke ordrer omhyggeligt.', 'I can pick and pack orders carefully.'],
      [
        'receiving',
        'Jeg kan tage imod varer og tjekke dem mod følgesedlen.',
        'I can receive goods and check them against the delivery note.',
      ],
      ['lifting', 'Jeg kan løfte og flytte varer på en sikker måde.', 'I can lift and move goods safely.'],
    ],
    trained: [
      [
        'system',
        'Jeg kan bruge et lagersystem og en håndscanner.',
        'I can use a warehouse system and a handheld scanner.',
      ],
      ['counting', 'Jeg kan tælle et lager op og finde fejl.', 'I can take stock and find errors.'],
    ],
    higher: [
      [
        'flow',
        'Jeg kan planlægge, så varer kommer frem til tiden.',
        'I can plan so that goods arrive on time.',
      ],
      [
        'improve',
        'Jeg kan bruge tal til at forbedre lager og transport.',
        'I can use figures to improve storage and transport.',
      ],
    ],
  },
  transport: {
    basics: [
      ['route', 'Jeg kan planlægge en rute og holde tiden.', 'I can plan a route and keep to time.'],
      [
        'load',
        'Jeg kan sikre en last, så den kommer helt frem.',
        'I can secure a load so that it arrives undamaged.',
      ],
      ['papers', 'Jeg kan udfylde fragtpapirer korrekt.', 'I can fill in freight documents correctly.'],
    ],
    trained: [
      [
        'considerate',
        'Jeg kan tage hensyn til sikkerhed, miljø og andre i trafikken.',
        'I can take account of safety, the environment and others in traffic.',
      ],
      ['rules', 'Jeg kender reglerne om køre- og hviletid.', 'I know the rules on driving and rest times.'],
    ],
    higher: [
      [
        'logistics',
        'Jeg kan planlægge transport, så tid, pris og miljø hænger sammen.',
        'I can plan transport so that time, price and environment fit together.',
      ],
      [
        'coordinate',
        'Jeg kan koordinere mellem chauffører, kunder og lager.',
        'I can coordinate between drivers, customers and warehouse.',
      ],
    ],
  },
  construction: {
    basics: [
      [
        'drawings',
        'Jeg kan læse enkle tegninger og måle op.',
        'I can read simple drawings and take measurements.',
      ],
      [
        'tools',
        'Jeg kan bruge håndværktøj og elværktøj sikkert.',
        'I can use hand tools and power tools safely.',
      ],
      [
        'site',
        'Jeg kan holde en byggeplads ryddelig og sikker.',
        'I can keep a building site tidy and safe.',
      ],
    ],
    trained: [
      [
        'work',
        'Jeg kan udføre opgaver efter tegning og aftalte krav.',
        'I can carry out work from drawings and agreed requirements.',
      ],
      [
        'materials',
        'Jeg kan beregne materialer og tid til en opgave.',
        'I can calculate materials and time for a job.',
      ],
    ],
    higher: [
      ['manage', 'Jeg kan planlægge og styre en byggeopgave.', 'I can plan and manage a building job.'],
      ['control', 'Jeg kan kontrollere kvalitet og dokumentere den.', 'I can check quality and document it.'],
    ],
  },
  industry: {
    basics: [
      [
        'machines',
        'Jeg kan betjene maskiner efter instruktion.',
        'I can operate machines from instructions.',
      ],
      [
        'control',
        'Jeg kan kontrollere emner og sortere fejl fra.',
        'I can check parts and sort out faulty ones.',
      ],
      [
        'safety',
        'Jeg kan følge reglerne for sikkerhed i en produktion.',
        'I can follow the safety rules of a production site.',
      ],
    ],
    trained: [
      [
        'adjust',
        'Jeg kan indstille maskiner og rette almindelige fejl.',
        'I can set up machines and correct common faults.',
      ],
      [
        'drawings',
        'Jeg kan arbejde efter tekniske tegninger og mål.',
        'I can work from technical drawings and measurements.',
      ],
    ],
    higher: [
      [
        'improve',
        'Jeg kan planlægge en produktion og forbedre den.',
        'I can plan a production and improve it.',
      ],
      [
        'causes',
        'Jeg kan finde årsagen til fejl ud fra målinger.',
        'I can find the cause of faults from measurements.',
      ],
    ],
  },
  'natural-science': {
    basics: [
      [
        'measure',
        'Jeg kan måle nøjagtigt og skrive resultater ned.',
        'I can measure accurately and write down results.',
      ],
      ['laboratory', 'Jeg kan arbejde sikkert i et laboratorium.', 'I can work safely in a laboratory.'],
      ['formulas', 'Jeg kan regne med formler og enheder.', 'I can calculate with formulas and units.'],
    ],
    trained: [
      [
        'experiments',
        'Jeg kan planlægge og gennemføre forsøg eller undersøgelser.',
        'I can plan and carry out experiments or studies.',
      ],
      ['data', 'Jeg kan behandle data og vise dem i grafer.', 'I can process data and show them in graphs.'],
    ],
    higher: [
      [
        'uncertainty',
        'Jeg kan vurdere, hvor sikkert et resultat er.',
        'I can judge how certain a result is.',
      ],
      [
        'models',
        'Jeg kan bruge matematiske modeller på virkelige problemer.',
        'I can apply mathematical models to real problems.',
      ],
    ],
  },
} satisfies Record<string, FieldSentences>;
