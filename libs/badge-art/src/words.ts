import type { BadgeDesign, BadgeKind, BadgeSymbol, BadgeWorld } from './design.js';

/** The languages of the interface. */
export type BadgeLanguage = 'da' | 'en' | 'uk';
type Said = Record<BadgeLanguage, string>;

/** What the picture shows, for whoever does not see it: "Rund medalje i lilla og guld: et brev, to stjerner." */
export function badgeAltText({ kind, world, symbol, stars }: BadgeDesign, language: BadgeLanguage): string {
  const counted = stars === undefined ? '' : `, ${starWords[stars][language]}`;
  const form = kindWords[kind][language];
  return `${form} ${colourWords[world][language]}: ${symbolWords[symbol][language]}${counted}.`;
}

const kindWords: Record<BadgeKind, Said> = {
  level: { da: 'Rund medalje', en: 'Round medal', uk: 'Кругла медаль' },
  skill: { da: 'Sekskantet medalje', en: 'Six-sided medal', uk: 'Шестикутна медаль' },
  world: { da: 'Skjold med bånd', en: 'Shield with a ribbon', uk: 'Щит зі стрічкою' },
  special: { da: 'Roset med bånd', en: 'Rosette with ribbons', uk: 'Розетка зі стрічками' },
};

const colourWords: Record<BadgeWorld, Said> = {
  'gdpr-office': { da: 'i lilla og guld', en: 'in violet and gold', uk: 'у фіолетовому й золотому' },
  hotel: { da: 'i havblå og guld', en: 'in harbour blue and gold', uk: 'у морському синьому й золотому' },
  workshop: { da: 'i grøn og guld', en: 'in green and gold', uk: 'у зеленому й золотому' },
  everyday: { da: 'i teglrød og guld', en: 'in brick red and gold', uk: 'у цегляному й золотому' },
  brand: { da: 'i blågrøn og guld', en: 'in teal and gold', uk: 'у бірюзовому й золотому' },
};

const starWords: Record<2 | 3, Said> = {
  2: { da: 'to stjerner', en: 'two stars', uk: 'дві зірки' },
  3: { da: 'tre stjerner', en: 'three stars', uk: 'три зірки' },
};

const symbolWords: Record<BadgeSymbol, Said> = {
  desk: { da: 'et skrivebord', en: 'a desk', uk: 'письмовий стіл' },
  tag: { da: 'et mærkat', en: 'a label', uk: 'ярлик' },
  counter: { da: 'en klokke på en skranke', en: 'a bell on a counter', uk: 'дзвінок на стійці' },
  clock: { da: 'et ur', en: 'a clock', uk: 'годинник' },
  inbox: { da: 'en indbakke', en: 'an inbox', uk: 'скринька вхідних' },
  letter: { da: 'et brev', en: 'a letter', uk: 'лист' },
  breach: { da: 'en advarselstrekant', en: 'a warning triangle', uk: 'попереджувальний трикутник' },
  certificate: { da: 'et bevis med segl', en: 'a certificate with a seal', uk: 'свідоцтво з печаткою' },
  key: { da: 'en nøgle', en: 'a key', uk: 'ключ' },
  eye: { da: 'et øje', en: 'an eye', uk: 'око' },
  file: { da: 'et dokument', en: 'a document', uk: 'документ' },
  upload: { da: 'en pil op fra en bakke', en: 'an arrow up from a tray', uk: 'стрілка вгору з лотка' },
  scan: { da: 'en ramme, der scanner', en: 'a frame that scans', uk: 'рамка сканування' },
  lock: { da: 'en hængelås', en: 'a padlock', uk: 'навісний замок' },
  profile: { da: 'et kort med en person', en: "a card with a person's picture", uk: 'картка людини' },
  calendar: { da: 'en kalender med et flueben', en: 'a calendar with a tick', uk: 'календар із позначкою' },
  sheet: { da: 'et regneark', en: 'a spreadsheet', uk: 'електронна таблиця' },
  formula: { da: 'et sumtegn', en: 'a sum sign', uk: 'знак суми' },
  pin: { da: 'en tegnestift', en: 'a drawing pin', uk: 'канцелярська кнопка' },
  choice: { da: 'en vej, der deler sig', en: 'a path that divides', uk: 'дорога, що розділяється' },
  magnifier: { da: 'en lup', en: 'a magnifying glass', uk: 'лупа' },
  coins: { da: 'en stabel mønter', en: 'a stack of coins', uk: 'стос монет' },
  puzzle: { da: 'en puslespilsbrik', en: 'a piece of a puzzle', uk: 'шматок пазла' },
  pen: { da: 'en pen', en: 'a pen', uk: 'ручка' },
  moon: { da: 'en måne og en stjerne', en: 'a moon and a star', uk: 'місяць і зірка' },
  briefcase: { da: 'en mappe', en: 'a briefcase', uk: 'портфель' },
  wheel: { da: 'et cykelhjul', en: 'a bicycle wheel', uk: 'велосипедне колесо' },
  ear: { da: 'et øre', en: 'an ear', uk: 'вухо' },
  people: { da: 'to mennesker', en: 'two people', uk: 'двоє людей' },
  speech: { da: 'en taleboble', en: 'a speech bubble', uk: 'хмаринка розмови' },
  phone: { da: 'en telefon', en: 'a phone', uk: 'телефон' },
  camera: { da: 'et kamera', en: 'a camera', uk: 'камера' },
  hook: { da: 'en fiskekrog', en: 'a fish hook', uk: 'рибальський гачок' },
  seedling: { da: 'en spire', en: 'a seedling', uk: 'паросток' },
  compass: { da: 'en kompasrose', en: 'a compass rose', uk: 'роза вітрів' },
  journey: { da: 'en rute', en: 'a route', uk: 'маршрут' },
  signpost: { da: 'et vejskilt', en: 'a signpost', uk: 'дорожній покажчик' },
  sunrise: { da: 'en sol, der står op', en: 'a rising sun', uk: 'сонце, що сходить' },
  stairs: { da: 'en trappe', en: 'a flight of stairs', uk: 'сходи' },
  again: { da: 'to pile i ring', en: 'two arrows in a circle', uk: 'дві стрілки по колу' },
  flag: { da: 'et flag', en: 'a flag', uk: 'прапор' },
  mountain: { da: 'et bjerg', en: 'a mountain', uk: 'гора' },
};
