import { en } from './en.js';

/** Words of the pages that there are in French; those of other pages are English. @type {typeof en} */
export const fr = {
  ...en,
  language: 'fr',
  prefix: 'fr',
  quoted: (text) => `« ${text} »`,
  home: {
    picker: 'De quel compte s’agit-il ?',
    pickerExample: 'Amazon, eBay, Visa …',
    notListed: 'Nous n’avons pas encore de règles pour « {typed} ».',
    everywhere: 'Collez le message ou voyez ce qui aide partout',
    allPlatforms: (n) => `Les ${n}`,
    example: (ruleset, band, score) => `Un exemple : ${ruleset}, indice ${score}, ${band}.`,
    rules: (n) => `${n} ${n === 1 ? 'règle' : 'règles'}`,
  },
  closedAccount: 'mon compte est suspendu, bloqué, fermé, banni',
  noticeLabel: 'Avis',
  notice:
    'Sans lien avec aucune plateforme ; les noms appartiennent à leurs propriétaires. Un chiffre rapporté est l’affirmation de la source citée, pas une déclaration de la plateforme. C’est un indice de risque, pas un conseil juridique.',
  ui: {
    searchEnglish: 'La plupart des pages n’existent qu’en anglais : chercher là',
    lookFor: 'Chercher « {q} » parmi toutes les règles',
    search: 'Rechercher',
    noResults: 'Rien trouvé pour',
    reset: 'Effacer la recherche',
    back: 'Fermer la recherche',
    details: 'Afficher la liste détaillée',
    select: 'ouvrir',
    navigate: 'se déplacer',
    close: 'fermer',
    outline: 'Sur cette page',
    edit: 'Modifier cette page',
    menu: 'Menu',
    top: 'Haut de la page',
    theme: 'Apparence',
    light: 'Apparence claire',
    dark: 'Apparence sombre',
    languages: 'Changer de langue',
    skip: 'Aller au contenu',
    missing: {
      title: 'Cette page n’existe pas',
      quote:
        'L’adresse est mal écrite, ou la page a été déplacée. La recherche en haut trouve les règles et les motifs.',
      linkLabel: 'Vers la page d’accueil',
      linkText: 'Vers la page d’accueil',
    },
  },
  sections: {
    guide: 'Guide',
    reference: 'Référence',
    notices: 'Messages',
    data: 'Les données',
    project: 'Le projet',
    playground: 'Vérifier',
  },
  rules: 'Règles',
  platforms: 'Plateformes',
  reasons: 'Motifs',
  notices: 'Textes des messages',
  reason: 'Motif',
  lists: {
    ...en.lists,
    pasteMessage: (address) =>
      `Vous avez le message ? [Collez-le dans la vérification](${address}) : elle dit de quel motif il s’agit et pose trois ou quatre questions. Le plan qui suit est en anglais. Le message reste dans votre navigateur.`,
    platforms: 'Toutes les plateformes',
    rules: 'Toutes les règles',
    reasons: 'Motifs d’une restriction',
    reasonsText:
      'Le motif donné par la plateforme décide du chemin du retour. Cherchez le vôtre ; le plan lui-même est en anglais, et votre navigateur peut le traduire.',
    notices: 'Ce que veut dire un message',
  },
};
