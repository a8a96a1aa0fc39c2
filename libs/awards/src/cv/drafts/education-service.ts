import type { FieldSentences } from './education-sentences.js';

/** Service, sale, food and cleaning. */
export const serviceFields = {
  office: {
    basics: [
      ['letters', 'Jeg kan skrive klare mails og breve.', 'I can write clear e-mails and letters.'],
      [
        'records',
        'Jeg kan registrere oplysninger korrekt og holde orden i filer.',
        'I can enter information correctly and keep files in order.',
      ],
      [
        'calendar',
        'Jeg kan styre en kalender og planlægge møder.',
        'I can manage a calendar and plan meetings.',
      ],
    ],
    trained: [
      [
        'programs',
        'Jeg kan arbejde i de gængse kontorprogrammer, også regneark.',
        'I can work in the usual office programs, spreadsheets included.',
      ],
      [
        'service',
        'Jeg kan give god service på mail, i telefonen og ved skranken.',
        'I can give good service by e-mail, on the phone and at the counter.',
      ],
    ],
    higher: [
      [
        'workflow',
        'Jeg kan tilrettelægge arbejdsgange, så sager kommer godt igennem.',
        'I can organise workflows so that cases move smoothly.',
      ],
      [
        'cases',
        'Jeg kan forberede sager, så andre kan træffe beslutning.',
        'I can prepare cases so that others can decide.',
      ],
    ],
  },
  retail: {
    basics: [
      [
        'customers',
        'Jeg kan tage godt imod kunder og finde ud af, hvad de har brug for.',
        'I can welcome customers and find out what they need.',
      ],
      ['till', 'Jeg kan betjene en kasse og tage imod betaling.', 'I can run a till and take payments.'],
      [
        'shelves',
        'Jeg kan fylde varer op og holde butikken præsentabel.',
        'I can restock shelves and keep the shop presentable.',
      ],
    ],
    trained: [
      [
        'advice',
        'Jeg kan rådgive om varer og gennemføre et salg.',
        'I can advise on goods and complete a sale.',
      ],
      [
        'stock',
        'Jeg kan bestille varer og holde styr på lageret.',
        'I can order goods and keep track of stock.',
      ],
    ],
    higher: [
      [
        'figures',
        'Jeg kan læse salgstal og bruge dem til at planlægge.',
        'I can read sales figures and use them for planning.',
      ],
      [
        'campaign',
        'Jeg kan planlægge en kampagne og følge op på den.',
        'I can plan a campaign and follow it up.',
      ],
    ],
  },
  hotel: {
    basics: [
      [
        'guests',
        'Jeg kan tage imod gæster og hjælpe dem på en venlig måde.',
        'I can welcome guests and help them in a friendly way.',
      ],
      ['rooms', 'Jeg kan gøre værelser og fælles områder klar.', 'I can get rooms and shared areas ready.'],
      ['orders', 'Jeg kan servere og tage imod bestillinger.', 'I can serve and take orders.'],
    ],
    trained: [
      [
        'booking',
        'Jeg kan bruge et bookingsystem og håndtere betaling.',
        'I can use a booking system and handle payments.',
      ],
      [
        'complaints',
        'Jeg kan tage imod en klage og finde en løsning.',
        'I can take a complaint and find a solution.',
      ],
    ],
    higher: [
      [
        'shifts',
        'Jeg kan planlægge vagter og drift på et hotel eller en restaurant.',
        'I can plan shifts and daily operations in a hotel or restaurant.',
      ],
      [
        'occupancy',
        'Jeg kan bruge tal for belægning og salg til at planlægge.',
        'I can use occupancy and sales figures for planning.',
      ],
    ],
  },
  kitchen: {
    basics: [
      [
        'recipes',
        'Jeg kan lave mad efter opskrift, også i større mængder.',
        'I can cook from recipes, also in larger quantities.',
      ],
      [
        'hygiene',
        'Jeg kan holde et køkken rent efter reglerne for fødevarer.',
        'I can keep a kitchen clean by the food safety rules.',
      ],
      [
        'ingredients',
        'Jeg kan gøre råvarer klar og bruge dem uden spild.',
        'I can prepare ingredients and use them without waste.',
      ],
    ],
    trained: [
      [
        'menu',
        'Jeg kan planlægge en menu og beregne mængder.',
        'I can plan a menu and calculate quantities.',
      ],
      [
        'diets',
        'Jeg kan tage hensyn til allergi og særlig kost.',
        'I can cater for allergies and special diets.',
      ],
    ],
    higher: [
      [
        'nutrition',
        'Jeg kan planlægge kost ud fra viden om ernæring.',
        'I can plan meals from knowledge of nutrition.',
      ],
      ['budget', 'Jeg kan styre et budget for råvarer.', 'I can manage a budget for ingredients.'],
    ],
  },
  cleaning: {
    basics: [
      [
        'thorough',
        'Jeg kan gøre rent systematisk og grundigt.',
        'I can clean systematically and thoroughly.',
      ],
      [
        'products',
        'Jeg kan bruge rengøringsmidler sikkert og i den rette mængde.',
        'I can use cleaning products safely and in the right amount.',
      ],
      [
        'hygiene',
        'Jeg kan arbejde hygiejnisk, så smitte ikke spredes.',
        'I can work hygienically so that infections do not spread.',
      ],
    ],
    trained: [
      [
        'machines',
        'Jeg kan bruge og vedligeholde rengøringsmaskiner.',
        'I can use and maintain cleaning machines.',
      ],
      [
        'quality',
        'Jeg kan planlægge rengøringen og kontrollere kvaliteten.',
        'I can plan the cleaning and check its quality.',
      ],
    ],
    higher: [
      [
        'estimate',
        'Jeg kan beregne tid og materialer til en opgave.',
        'I can estimate time and materials for a job.',
      ],
      [
        'supervise',
        'Jeg kan føre tilsyn med kvalitet og arbejdsmiljø.',
        'I can supervise quality and the working environment.',
      ],
    ],
  },
} satisfies Record<string, FieldSentences>;
