import { createLocale } from '@risk-check/report/text';
import { en } from '@risk-check/report/words/en';
import { en as frame } from '../frame/en.ts';
import type { BegunWords } from '../frame/words.ts';

const { number, date, time, percent } = createLocale('fr');
const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n < 2 ? one : many}`;
const limits = (n: number): string => (n === 1 ? 'd’une limite' : `de ${n} limites`);
const inWords = new Intl.DateTimeFormat('fr', {
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});
const withYear = new Intl.DateTimeFormat('fr', {
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** What the check says in French: its doors, questions, verdict and errors. Everything else has English words. */
export const fr: BegunWords = {
  inEnglish:
    'Cette partie n’existe pour l’instant qu’en anglais. Votre navigateur peut la traduire ; rien de ce que vous avez saisi n’est envoyé par cette page.',
  english: { frame, words: en },
  frame: {
    ...frame,
    experimental: { ...frame.experimental, where: 'L’atelier peut les compter quand même.' },
    check: {
      about:
        'Répondez à quelques questions courtes. Vous obtenez une réponse claire, les raisons, et ce qu’il faut faire ensuite.',
      doors: {
        worried: 'À quelle distance suis-je d’une limite ? 8 sujets au plus, environ 2 minutes.',
        message: 'Collez-le : ce qu’il veut dire, et ce qu’il faut faire.',
        closed: 'Les 10 prochaines minutes, votre argent, et ce qu’il ne faut pas faire.',
      },
      orPlatform: 'Ou tapez le nom de la plateforme',
      name: 'Nom de la plateforme',
      other: 'C’est une autre plateforme',
      allAccounts: (n) => `Les ${n}`,
      notListed: (typed) => `« ${typed} » n’est pas encore dans la liste.`,
      everywhere: 'Ce qui aide partout',
      haveFile: 'J’ai un fichier ou un export : ouvrir l’atelier (en anglais)',
      workbench: 'Atelier',
      paste: 'Collez le message ou l’e-mail entier',
      noMessage: 'Je n’ai pas de message',
      fits: (account) => `Le texte semble concerner : ${account}. Est-ce exact ?`,
      tickSome: 'Cochez ce qui est vrai, ou choisissez une réponse en dessous.',
      zero: 'Aucun',
      result: 'Voir mon résultat maintenant',
      more: (n) => `Répondre à ${count(n, 'autre sujet', 'autres sujets')}`,
      change: 'Modifier une réponse',
      details: 'Détails, fichiers et simulations (en anglais)',
      save: 'Enregistrer mes réponses',
      anew: 'Recommencer',
      keep: 'Garder mes réponses sur cet appareil',
      drafts: 'Des mots pour le chat, et un brouillon',
    },
    questions: {
      ...frame.questions,
      answer: 'Suivant',
      dontKnow: 'Je ne sais pas',
      back: 'Retour',
      yes: 'Oui',
      no: 'Non',
    },
    files: {
      ...frame.files,
      noRules: (account) =>
        `Les règles du compte${account === '' ? '' : ` (${account})`} n’ont pas pu être chargées. L’appareil est-il hors connexion ? Rien de ce que vous avez saisi n’est perdu ; réessayez.`,
    },
  },
  words: {
    ...en,
    number,
    percent,
    bands: {
      clear: 'rien à signaler',
      unverified: 'non vérifié',
      watch: 'tout près',
      low: 'faible',
      elevated: 'élevé',
      high: 'haut',
      critical: 'critique',
    },
    head: {
      ...en.head,
      worstCase: 'Pire cas',
      time,
      date,
      leftOut: (n) =>
        n === 1
          ? 'Vous avez écarté une règle dont la limite est atteinte.'
          : `Vous avez écarté ${n} règles dont la limite est atteinte.`,
    },
    value: {
      ...en.value,
      counted: (value, part, whole) => `${value} (${part} sur ${whole})`,
      floor: (value, part, least) =>
        `${value}, compté comme ${part} sur ${least}, car moins de ${least} ne disent pas grand-chose`,
      unknown: 'inconnu',
      between: (from, to) => `de ${from} à ${to}`,
      atLeast: (value) => `au moins ${value}`,
      atMost: (value) => `au plus ${value}`,
      unpublished: 'la limite n’est pas publiée',
      share: (text) => `${text}\u00a0%`,
    },
    unchecked: {
      ...en.unchecked,
      missing: (list, field, items, of, rule, couldAdd) =>
        `${items} éléments sur ${of} ne disent pas ${list}.${field}. Si cela ne s’est pas encore produit, une limite est atteinte : ${rule} (+${couldAdd}).`,
    },
    warnings: {
      ...en.warnings,
      'all-rules-experimental': ({ count: n }) =>
        `Aucune règle n’a été utilisée : ${n === 1 ? 'la seule est un essai, trop peu étayé' : `les ${n} sont des essais, trop peu étayés`} pour compter.`,
    },
    commands: {
      ...en.commands,
      noLimit: 'Il n’y avait aucune limite à comparer.',
      init: {
        ...en.commands.init,
        yes: 'Oui',
        no: 'Non',
        of: 'sur',
        expected: {
          number: (from, to, isWhole) =>
            `un nombre ${isWhole ? 'entier ' : ''}${to === null ? `à partir de ${from}` : `de ${from} à ${to}`}`,
          share: 'un nombre en pour cent, par exemple 2,5 pour 2,5 %, ou 3 sur 120',
          time: 'un jour, par exemple 2021-05-04',
          choice: (choices) => `l’une de ces réponses : ${choices.join(', ')}`,
          flag: 'oui ou non',
          text: 'un texte entre guillemets, par exemple "buyer"',
        },
      },
    },
    document: {
      ...en.document,
      uncheckedTitle: 'Ce qui n’a pas pu être vérifié',
      // Of the example on the first page.
      of100: 'sur 100',
      gaugeTitle: (index, band) => `Indice de risque ${index}, ${band}`,
      gaugeAbout: (worst) => `La partie hachurée va jusqu’au pire cas, ${worst}.`,
    },
    recovery: {
      ...en.recovery,
      day: (wall, isWithYear) => (isWithYear ? withYear : inWords).format(wall),
    },
    dialogue: {
      ...en.dialogue,
      title: 'Votre compte est‑il en danger ?',
      privacy: 'Rien de ce que vous tapez ne quitte cet appareil.',
      door: 'Qu’est-ce qui vous amène ?',
      doors: {
        worried: 'Je suis inquiet. Le compte fonctionne encore.',
        message: 'J’ai reçu un message.',
        closed: 'Mon compte est fermé ou bloqué.',
      },
      platform: 'Quelle plateforme ? Tapez quelques lettres.',
      notListed: (text) => `« ${text} » n’est pas encore dans la liste. Tapez d’autres lettres.`,
      everywhere: [
        'Ouvrez la plateforme en tapant son nom, pas par un lien reçu dans un message.',
        'Faites une photo de chaque message et de chaque chiffre que vous voyez encore.',
        'Écrivez une seule fois au support, avec des faits et des dates. N’ouvrez pas de nouveau compte.',
        'Votre banque peut vous renseigner sur l’argent retenu.',
      ],
      progress: (part, of) => `${part} sur ${of}`,
      none: 'Rien de tout cela',
      unknown: 'Je ne sais pas',
      yes: 'Oui',
      no: 'Non',
      wanted: {
        ticks: 'Cochez ce qui est vrai.',
        number: (n) => `Tapez un nombre de 1 à ${n}.`,
        choice: (n) => `Tapez un nombre de 1 à ${n}, ou ? si vous ne savez pas.`,
        answer: (expected) => `Tapez ${expected}, ou ? si vous ne savez pas.`,
        counts: (typed) =>
          `${typed} sur combien ? Tapez l’autre nombre, ou ${typed} % si c’est votre pourcentage.`,
        doubt: (typed, other) =>
          `${typed} ? Ou vouliez-vous dire ${other} ? Tapez-le encore une fois avec le signe %.`,
      },
      percent:
        'En pour cent, comme la page l’affiche : 0,5 veut dire 0,5 %. Ou les deux nombres, par exemple 5 sur 410.',
      messageRead: (sentences) => `Compris : ${sentences}`,
      resume: (day) => `Réponses du ${day} :`,
      resumeChoices: ['reprendre', 'recommencer'],
      byName: 'S’il est venu par e-mail : ouvrez le site en tapant son nom, pas par le lien.',
      since: 'Depuis quand ?',
      sinceChoices: ['aujourd’hui', 'hier', 'un autre jour'],
      day: 'un jour, par exemple 2026-02-10',
      appeal: 'Avez-vous déjà fait un recours ?',
      appealChoices: ['non', 'oui, pas encore de réponse', 'oui, refusé'],
      justBefore: 'Juste avant : qu’y avait-il de nouveau ?',
      before: {
        newLocationLogins3d: 'un voyage',
        newDeviceLogins3d: 'un nouveau téléphone ou ordinateur',
        distinctIps3d: 'beaucoup de réseaux différents',
        disputesOpen: 'beaucoup de litiges',
        chargebacks: 'un paiement contesté auprès de la banque',
        unpaidOrders: 'des commandes que je n’ai pas payées',
      },
      money:
        'L’argent : combien de commandes en cours, et combien en tout ? Par exemple 3, 400 EUR. (0 = aucune, rien = je ne sais pas)',
      moneyExpected: 'un nombre et un montant, par exemple 3, 400 EUR',
      onTheWay: (orders) =>
        `Combien des ${orders} ont un numéro de suivi, et combien valent-elles ? Par exemple 1, 150. (0 = aucune, rien = je ne sais pas)`,
      moneyRead: (way, worth, waiting, rest) =>
        `= ${way} en route, ${worth} ; ${waiting} payées, sans numéro de suivi, ${rest}`,
      moneyUnknown: (open, worth) => `= ${open} payées, ${worth} ; on ne sait pas si elles ont été expédiées`,
    },
    firstScreen: {
      ...en.firstScreen,
      state: {
        locked: 'Bloqué',
        restricted: 'Restreint',
        closed: 'Fermé',
        noNumber: 'Aucun chiffre n’est publié',
        notYet: 'Aucune limite ne s’applique encore',
        documented: (n) =>
          n === 1 ? 'Une limite documentée est atteinte' : `${n} limites documentées sont atteintes`,
        experimental: 'Trop peu d’éléments',
        own: (platform, n) =>
          n === 1
            ? `Une limite fixée par ${platform} est atteinte`
            : `${n} limites fixées par ${platform} sont atteintes`,
        reported: (n) =>
          n === 1
            ? 'Une limite rapportée par une source est atteinte'
            : `${n} limites rapportées par des sources sont atteintes`,
        costs: 'Cela coûte de l’argent, pas le compte',
        near: 'Près d’une limite',
        may: 'Peut-être près d’une limite',
        signs: 'De petits signes',
        leftOut: 'Vous avez écarté quelque chose',
        early: 'Trop tôt pour le dire',
        calm: 'Rien trouvé',
      },
      verdict: {
        locked: 'Votre compte est bloqué. Voici par quoi commencer.',
        restricted: 'Votre compte est restreint. Voici par quoi commencer.',
        toldRestricted: (on) =>
          `Un message${on && ` du ${on}`} dit que votre compte est restreint. S’il l’est encore, commencez par le chemin du retour.`,
        closed: 'Votre compte est fermé. Voici par quoi commencer.',
        notYet: (platform) => `Aucune des limites publiées par ${platform} ne s’applique encore à ce compte.`,
        limitsStart: (limit, title) => `Elles s’appliquent à partir de ${limit} (${title}).`,
        noNumber: (platform) =>
          `Personne, à part ${platform}, ne peut dire à quelle distance vous êtes : ${platform} ne publie aucun chiffre à comparer.`,
        own: (platform, grave) =>
          `${platform} peut maintenant ${grave ? 'fermer' : 'restreindre'} le compte.`,
        reported: (source, platform, grave) =>
          `Vous avez atteint une limite dont parle ${source} ; ${platform} ne l’a pas publiée. Des comptes ont été ${grave ? 'fermés' : 'restreints'}. Personne ne sait combien.`,
        aSource: 'une source',
        signIn:
          'Cela bloque la connexion. Avec un nouveau téléphone ou en voyage, c’est courant, et un code suffit souvent.',
        fixOne: 'Réglez cela en premier.',
        fixAll: (alone) => `Réglez-les toutes : avec une seule, l’indice reste à ${alone}.`,
        costs: (platform, fee) =>
          `Vous avez atteint une limite fixée par ${platform}. Elle coûte ${fee ?? 'de l’argent, une commande ou une annonce'} ; aucune source ne dit que le compte est fermé à cette limite.`,
        costsNear: (platform) =>
          `Vous avez atteint une limite fixée par ${platform} qui coûte de l’argent, et vous êtes près d’une autre qui peut coûter le compte.`,
        fee: (amount, currency, per) => `${amount} ${currency} (${per})`,
        near: (n) => `Vous n’avez atteint aucune limite connue, mais vous êtes près ${limits(n)}.`,
        nearMinor: (n) => `Il y a de petits signes, et vous êtes près ${limits(n)}.`,
        may: 'Vous n’avez atteint aucune limite connue. Si l’une est proche dépend de ce qui reste ouvert.',
        forWhom: (what) =>
          `Ce que vous avez indiqué n’atteint aucune limite. Que ces limites vous concernent dépend de : ${what}.`,
        signs:
          'Il y a de petits signes, et aucune limite qui mène à un blocage. Seuls, ils ne changent pas grand-chose.',
        early: (open, of, topics) =>
          `Nous n’avons rien trouvé de grave jusqu’ici, mais nous en savons trop peu pour vous rassurer. ${open} sujets sur ${of} sont ouverts : ${topics}.`,
        calm: 'Vous n’avez atteint aucune limite connue, et aucune n’est proche.',
        secret: (platform) => `${platform} a aussi des limites gardées secrètes.`,
        nearToo: (n) =>
          n === 1 ? 'Vous êtes près d’une autre encore.' : `Vous êtes près de ${n} autres encore.`,
        mayBeMore: (n) =>
          `Il peut y avoir autre chose : ${count(n, 'sujet est ouvert', 'sujets sont ouverts')}.`,
        fades: (on) => `Cela s’efface le ${on} si rien de nouveau n’arrive ; un blocage peut venir avant.`,
        number: (title, now, limit) => `${title} : ${now}, limite : ${limit}.`,
        step: (title, step, score) => `${title} : ${step}, et l’indice est à ${score}.`,
      },
      said: {
        official: (platform) => `La limite est fixée par ${platform}.`,
        documented: () => 'Des sources indépendantes donnent cette limite.',
        reported: (platform) => `Une source rapporte cette limite ; ${platform} ne l’a pas publiée.`,
        anecdotal: (platform) => `Un seul cas donne cette limite ; ${platform} ne l’a pas publiée.`,
        heuristic: () => 'Cette limite est notre propre signe précoce.',
      },
      inEnglish: 'Les noms et les textes des règles sont en anglais.',
      stale: (days, on) =>
        `Ces réponses ont ${days} jours. Elles disent comment c’était le ${on}, pas comment c’est aujourd’hui.`,
      checked: (known, of) => `${known} règles vérifiées sur ${of}`,
      nothingToCompare: 'rien à comparer',
      limits: {
        ...en.firstScreen.limits,
        within: (items) => `Dans les limites connues : ${items.join(' ; ')}.`,
        kept: (title, now, limit, isPublished) =>
          `${title} : ${now} (${isPublished ? 'limite' : 'limite selon des tiers'} ${limit})`,
        reached: 'Atteintes',
        near: 'Les limites les plus proches',
        now: 'maintenant',
        limit: 'limite :',
        toLeave: 'pour en sortir',
        toReach: 'pour l’atteindre',
        step: 'prochain pas',
        value: {
          gte: (value) => value,
          gt: (value) => `plus de ${value}`,
          lte: (value) => value,
          lt: (value) => `moins de ${value}`,
        },
        more: (n) => `${n} de plus`,
        fewer: (n) => `${n} de moins`,
        less: (n) => `${n} de moins`,
        at: (value) => `à ${value}`,
        inDays: (n) => (n <= 1 ? 'd’ici un jour' : `dans ${n} jours`),
        maybe: 'peut-être déjà',
        index: (step, score) => `${step} : indice ${score}`,
        counted: (part, whole, share) => `${part} sur ${whole} = ${share}`,
        floor: (least, part, share) =>
          `en dessous de ${least}, nous comptons comme s’il y en avait ${least} : ${part} sur ${least} = ${share}`,
        dependsOn: (what) => `Cela dépend de : ${what}.`,
      },
      tasks: {
        title: 'À faire',
        htmlTitle: 'Trois choses à faire',
        measured: (before, after) => `Indice de ${before} à ${after}.`,
        enough: (items, of, before, after) =>
          `${items} sur ${of} ${items === 1 ? 'suffit' : 'suffisent'} : indice de ${before} à ${after}.`,
        tooFew: (items) => `Moins de ${items} ne change rien.`,
        noMore: (items) => `Plus de ${items} n’apporte rien de plus.`,
        bring: (title, now, then) => `Passez de ${now} à ${then} : ${title}.`,
        stayBelow: (limit, title) => `Restez en dessous de ${limit} : ${title}.`,
        stayAbove: (limit, title) => `Restez au-dessus de ${limit} : ${title}.`,
        actBefore: (on, title) => `Agissez avant le ${on} : ${title}.`,
        lookUp: (topic) => `À chercher : ${topic}.`,
        canAdd: (points) => `Cela peut ajouter jusqu’à ${points}.`,
        proof: 'Enregistrez vos preuves aujourd’hui : messages, factures, numéros de suivi.',
        proofWhy: 'Un compte fermé ne les montre plus.',
        mailbox: 'Regardez votre boîte mail et les spams une fois par semaine.',
        mailboxWhy: 'Certains comptes reçoivent un avertissement avant un blocage.',
        again: 'Vérifiez de nouveau après tout changement, au moins une fois par mois.',
        askPlatform: (platform) => `Demandez à ${platform} le chiffre qui compte pour vous.`,
        askPlatformWhy: 'Gardez la réponse, et saisissez-la ici : nous pourrons alors comparer.',
        readMessages: 'Lisez chaque message sur votre compte le jour où il arrive.',
        keepProof: 'Gardez la preuve de ce que vous faites : commandes, messages, documents.',
        wayBack: 'Regardez le chemin du retour avant d’écrire à qui que ce soit.',
        oneAppeal: 'Envoyez un seul recours, avec tout dedans.',
        noNewAccount: 'N’ouvrez pas de nouveau compte : attendez la réponse pour celui-ci.',
      },
      notChecked: (topics, more, canAdd) =>
        `Non vérifié : ${topics.join(', ')}${more > 0 ? ` et ${more} de plus` : ''}${canAdd === null ? '' : ` (peut ajouter ${canAdd})`}.`,
      nothingOpen: 'Non vérifié : rien que vous puissiez savoir.',
      moreTopics: (n) => `${n} de plus`,
      secretLimits: (n, platform) =>
        n === 1 ? `1 limite que seul ${platform} peut voir.` : `${n} limites que seul ${platform} peut voir.`,
      index: (score) =>
        `Indice ${score} sur 100 : la proximité des limites connues, pas la probabilité d’un blocage.`,
      indexEnded: (score, evidence) =>
        `Indice ${score} sur 100 : c’est déjà arrivé. Ce qui est connu donne à lui seul ${evidence}.`,
      noIndex: 'Pas d’indice : il serait inventé.',
      noIndexYet: 'Pas encore d’indice : trop peu de choses sont connues.',
      ladder: {
        title: 'Indice, de 0 à 100',
        today: 'Aujourd’hui',
        step: (title, step) => `${title} : ${step}`,
        left: (title) => `${title} : réglé`,
        all: 'Tout réglé',
      },
    },
  },
};
