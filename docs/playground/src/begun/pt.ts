import { createLocale } from '@risk-check/report/text';
import { en } from '@risk-check/report/words/en';
import { en as frame } from '../frame/en.ts';
import type { BegunWords } from '../frame/words.ts';

const { number, date, time, percent } = createLocale('pt-BR');
const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
const limits = (n: number): string => (n === 1 ? 'de um limite' : `de ${n} limites`);
const inWords = new Intl.DateTimeFormat('pt-BR', {
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});
const withYear = new Intl.DateTimeFormat('pt-BR', {
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** What the check says in the Portuguese of Brazil: its doors, questions, verdict and errors. Everything else has English words. */
export const pt: BegunWords = {
  inEnglish:
    'Por enquanto, esta parte só existe em inglês. O seu navegador pode traduzi-la; esta página não envia nada do que você digitou.',
  english: { frame, words: en },
  frame: {
    ...frame,
    experimental: { ...frame.experimental, where: 'A oficina pode contá-las mesmo assim.' },
    check: {
      about:
        'Responda a algumas perguntas curtas. Você recebe uma resposta clara, os motivos e o que fazer em seguida.',
      doors: {
        worried: 'Estou perto de algum limite? No máximo 8 temas, uns 2 minutos.',
        message: 'Cole a mensagem: o que ela quer dizer e o que fazer.',
        closed: 'Os próximos 10 minutos, o seu dinheiro e o que não fazer.',
      },
      orPlatform: 'Ou digite o nome da plataforma',
      name: 'Nome da plataforma',
      other: 'É outra plataforma',
      allAccounts: (n) => `Todas as ${n}`,
      notListed: (typed) => `“${typed}” ainda não está na lista.`,
      everywhere: 'O que ajuda em qualquer plataforma',
      haveFile: 'Tenho um arquivo ou uma exportação: abrir a oficina (em inglês)',
      workbench: 'Oficina',
      paste: 'Cole a mensagem ou o e-mail inteiro',
      noMessage: 'Não tenho mensagem',
      fits: (account) => `O texto parece ser sobre: ${account}. É isso mesmo?`,
      tickSome: 'Marque o que for verdade ou escolha uma resposta abaixo.',
      zero: 'Nenhum',
      result: 'Ver meu resultado agora',
      more: (n) => `Responder a mais ${count(n, 'tema')}`,
      change: 'Mudar uma resposta',
      details: 'Detalhes, arquivos e simulações (em inglês)',
      save: 'Salvar minhas respostas',
      anew: 'Começar de novo',
      keep: 'Guardar minhas respostas neste aparelho',
      drafts: 'Palavras para o chat e um rascunho',
    },
    questions: {
      ...frame.questions,
      answer: 'Continuar',
      dontKnow: 'Não sei',
      back: 'Voltar',
      yes: 'Sim',
      no: 'Não',
    },
    files: {
      ...frame.files,
      noRules: (account) =>
        `Não foi possível carregar as regras da conta${account === '' ? '' : ` (${account})`}. O aparelho está sem conexão? Nada do que você digitou se perdeu; tente de novo.`,
    },
  },
  words: {
    ...en,
    number,
    // Without a space, as is usual in Brazil.
    percent: (share) => percent(share).replace('\u00a0', ''),
    bands: {
      clear: 'nada encontrado',
      unverified: 'não verificado',
      watch: 'bem perto',
      low: 'baixo',
      elevated: 'elevado',
      high: 'alto',
      critical: 'crítico',
    },
    head: {
      ...en.head,
      worstCase: 'Pior caso',
      time,
      date,
      leftOut: (n) =>
        n === 1
          ? 'Você deixou de fora uma regra cujo limite foi atingido.'
          : `Você deixou de fora ${n} regras cujos limites foram atingidos.`,
    },
    value: {
      ...en.value,
      counted: (value, part, whole) => `${value} (${part} de ${whole})`,
      floor: (value, part, least) =>
        `${value}, contado como ${part} de ${least}, porque menos de ${least} dizem pouco`,
      unknown: 'desconhecido',
      between: (from, to) => `de ${from} a ${to}`,
      atLeast: (value) => `pelo menos ${value}`,
      atMost: (value) => `no máximo ${value}`,
      unpublished: 'o limite não é publicado',
      share: (text) => `${text}%`,
    },
    unchecked: {
      ...en.unchecked,
      missing: (list, field, items, of, rule, couldAdd) =>
        `${items} de ${of} itens não dizem ${list}.${field}. Se isso ainda não aconteceu, um limite foi atingido: ${rule} (+${couldAdd}).`,
    },
    warnings: {
      ...en.warnings,
      'all-rules-experimental': ({ count: n }) =>
        `Nenhuma regra foi usada: ${n === 1 ? 'a única é experimental' : `as ${n} são experimentais`}, com provas fracas demais para contar.`,
    },
    commands: {
      ...en.commands,
      noLimit: 'Não havia nenhum limite para comparar.',
      init: {
        ...en.commands.init,
        yes: 'Sim',
        no: 'Não',
        of: 'de',
        expected: {
          number: (from, to, isWhole) =>
            `um número ${isWhole ? 'inteiro ' : ''}${to === null ? `a partir de ${from}` : `de ${from} a ${to}`}`,
          share: 'um número em porcentagem, como 2,5 para 2,5%, ou 3 de 120',
          time: 'um dia, como 2021-05-04',
          choice: (choices) => `uma destas respostas: ${choices.join(', ')}`,
          flag: 'sim ou não',
          text: 'um texto entre aspas, como "buyer"',
        },
      },
    },
    document: {
      ...en.document,
      uncheckedTitle: 'O que não deu para verificar',
      // Of the example on the first page.
      of100: 'de 100',
      gaugeTitle: (index, band) => `Índice de risco ${index}, ${band}`,
      gaugeAbout: (worst) => `A parte hachurada vai até o pior caso, ${worst}.`,
    },
    recovery: {
      ...en.recovery,
      day: (wall, isWithYear) => (isWithYear ? withYear : inWords).format(wall),
    },
    dialogue: {
      ...en.dialogue,
      title: 'A sua conta está em perigo?',
      privacy: 'Nada do que você digita sai deste aparelho.',
      door: 'O que traz você aqui?',
      doors: {
        worried: 'Estou com medo. A conta ainda funciona.',
        message: 'Recebi uma mensagem.',
        closed: 'Minha conta foi encerrada ou bloqueada.',
      },
      platform: 'Qual plataforma? Digite algumas letras.',
      notListed: (text) => `“${text}” ainda não está na lista. Digite outras letras.`,
      everywhere: [
        'Abra a plataforma digitando o nome dela, não por um link de uma mensagem.',
        'Tire uma foto de cada mensagem e de cada número que você ainda consegue ver.',
        'Escreva uma única vez ao suporte, com fatos e datas. Não abra uma conta nova.',
        'O seu banco pode informar sobre o dinheiro retido.',
      ],
      progress: (part, of) => `${part} de ${of}`,
      none: 'Nada disso',
      unknown: 'Não sei',
      yes: 'Sim',
      no: 'Não',
      wanted: {
        ticks: 'Marque o que for verdade.',
        number: (n) => `Digite um número de 1 a ${n}.`,
        choice: (n) => `Digite um número de 1 a ${n}, ou ? se não souber.`,
        answer: (expected) => `Digite ${expected}, ou ? se não souber.`,
        counts: (typed) =>
          `${typed} de quantos? Digite o outro número, ou ${typed}% se essa for a sua porcentagem.`,
        doubt: (typed, other) => `${typed}? Ou você quis dizer ${other}? Digite de novo com o sinal de %.`,
      },
      percent:
        'Em porcentagem, como a página mostra: 0,5 quer dizer 0,5%. Ou os dois números, como 5 de 410.',
      messageRead: (sentences) => `Entendido: ${sentences}`,
      resume: (day) => `Respostas de ${day}:`,
      resumeChoices: ['continuar', 'começar de novo'],
      byName: 'Se veio por e-mail: abra o site digitando o nome dele, não pelo link.',
      since: 'Desde quando?',
      sinceChoices: ['hoje', 'ontem', 'outro dia'],
      day: 'um dia, como 2026-02-10',
      appeal: 'Você já enviou um recurso?',
      appealChoices: ['não', 'sim, ainda sem resposta', 'sim, foi negado'],
      justBefore: 'Logo antes: o que havia de novo?',
      before: {
        newLocationLogins3d: 'uma viagem',
        newDeviceLogins3d: 'um celular ou computador novo',
        distinctIps3d: 'muitas redes diferentes',
        disputesOpen: 'muitas disputas',
        chargebacks: 'um estorno pedido ao banco',
        unpaidOrders: 'pedidos que não paguei',
      },
      money:
        'Dinheiro: quantos pedidos em aberto, e quanto no total? Por exemplo 3, 400 USD. (0 = nenhum, vazio = não sei)',
      moneyExpected: 'um número e um valor, como 3, 400 USD',
      onTheWay: (orders) =>
        `Quantos dos ${orders} têm código de rastreio, e quanto valem? Por exemplo 1, 150. (0 = nenhum, vazio = não sei)`,
      moneyRead: (way, worth, waiting, rest) =>
        `= ${way} a caminho, ${worth}; ${waiting} pagos, sem código de rastreio, ${rest}`,
      moneyUnknown: (open, worth) => `= ${open} pagos, ${worth}; não se sabe se foram enviados`,
    },
    firstScreen: {
      ...en.firstScreen,
      state: {
        locked: 'Bloqueada',
        restricted: 'Restrita',
        closed: 'Encerrada',
        noNumber: 'Nenhum número é publicado',
        notYet: 'Ainda não se aplica nenhum limite',
        documented: (n) =>
          n === 1 ? 'Um limite documentado foi atingido' : `${n} limites documentados foram atingidos`,
        experimental: 'Provas de menos',
        own: (platform, n) =>
          n === 1
            ? `Um limite fixado por ${platform} foi atingido`
            : `${n} limites fixados por ${platform} foram atingidos`,
        reported: (n) =>
          n === 1
            ? 'Um limite relatado por uma fonte foi atingido'
            : `${n} limites relatados por fontes foram atingidos`,
        costs: 'Custa dinheiro, não a conta',
        near: 'Perto de um limite',
        may: 'Talvez perto de um limite',
        signs: 'Pequenos sinais',
        leftOut: 'Você deixou algo de fora',
        early: 'Cedo demais para dizer',
        calm: 'Nada encontrado',
      },
      verdict: {
        locked: 'A sua conta está bloqueada. Veja o que fazer primeiro.',
        restricted: 'A sua conta está restrita. Veja o que fazer primeiro.',
        toldRestricted: (on) =>
          `Uma mensagem${on && ` de ${on}`} diz que a sua conta está restrita. Se ainda estiver, comece pelo caminho de volta.`,
        closed: 'A sua conta foi encerrada. Veja o que fazer primeiro.',
        notYet: (platform) => `Nenhum dos limites que ${platform} publica se aplica ainda a esta conta.`,
        limitsStart: (limit, title) => `Aplicam-se a partir de ${limit} (${title}).`,
        noNumber: (platform) =>
          `Ninguém fora de ${platform} pode dizer o quanto você está perto: ${platform} não publica nenhum número para comparar.`,
        own: (platform, grave) => `${platform} já pode ${grave ? 'encerrar' : 'restringir'} a conta.`,
        reported: (source, platform, grave) =>
          `Você atingiu um limite relatado por ${source}; ${platform} não o publicou. Algumas contas foram ${grave ? 'encerradas' : 'restringidas'}. Ninguém sabe quantas.`,
        aSource: 'uma fonte',
        signIn:
          'Isso impede o acesso à conta. Com um celular novo ou em viagem é comum, e muitas vezes um código resolve.',
        fixOne: 'Resolva isso primeiro.',
        fixAll: (alone) => `Resolva todos: com um só, o índice continua em ${alone}.`,
        costs: (platform, fee) =>
          `Você atingiu um limite fixado por ${platform}. Ele custa ${fee ?? 'dinheiro, um pedido ou um anúncio'}; nenhuma fonte diz que a conta é encerrada nesse limite.`,
        costsNear: (platform) =>
          `Você atingiu um limite fixado por ${platform} que custa dinheiro, e está perto de outro que pode custar a conta.`,
        fee: (amount, currency, per) => `${amount} ${currency} (${per})`,
        near: (n) => `Você não atingiu nenhum limite conhecido, mas está perto ${limits(n)}.`,
        nearMinor: (n) => `Há pequenos sinais, e você está perto ${limits(n)}.`,
        may: 'Você não atingiu nenhum limite conhecido. Se algum está perto depende do que ainda está em aberto.',
        forWhom: (what) =>
          `O que você informou não atinge nenhum limite. Se esses limites valem para você depende de: ${what}.`,
        signs: 'Há pequenos sinais, e nenhum limite que leve a um bloqueio. Sozinhos, mudam pouco.',
        early: (open, of, topics) =>
          `Até agora não encontramos nada grave, mas sabemos pouco demais para tranquilizar você. ${open} de ${of} temas estão em aberto: ${topics}.`,
        calm: 'Você não atingiu nenhum limite conhecido, e nenhum está perto.',
        secret: (platform) => `${platform} também tem limites que mantém em segredo.`,
        nearToo: (n) => (n === 1 ? 'Você está perto de mais um.' : `Você está perto de mais ${n}.`),
        mayBeMore: (n) => `Pode haver mais: ${count(n, 'tema está em aberto', 'temas estão em aberto')}.`,
        fades: (on) => `O efeito passa em ${on} se nada de novo acontecer; um bloqueio pode vir antes.`,
        number: (title, now, limit) => `${title}: ${now}, limite: ${limit}.`,
        step: (title, step, score) => `${title}: ${step}, e o índice vai a ${score}.`,
      },
      said: {
        official: (platform) => `O limite é fixado por ${platform}.`,
        documented: () => 'Fontes independentes citam o limite.',
        reported: (platform) => `Uma fonte relata o limite; ${platform} não o publicou.`,
        anecdotal: (platform) => `Um único caso cita o limite; ${platform} não o publicou.`,
        heuristic: () => 'O limite é um sinal de alerta nosso.',
      },
      inEnglish: 'Os nomes e os textos das regras estão em inglês.',
      stale: (days, on) => `Estas respostas têm ${days} dias. Dizem como era em ${on}, não como é hoje.`,
      checked: (known, of) => `${known} de ${of} regras verificadas`,
      nothingToCompare: 'nada para comparar',
      limits: {
        ...en.firstScreen.limits,
        within: (items) => `Dentro dos limites conhecidos: ${items.join('; ')}.`,
        kept: (title, now, limit, isPublished) =>
          `${title}: ${now} (${isPublished ? 'limite' : 'limite segundo terceiros'} ${limit})`,
        reached: 'Atingidos',
        near: 'Limites mais próximos',
        now: 'agora',
        limit: 'limite:',
        toLeave: 'para sair',
        toReach: 'para atingir',
        step: 'próximo passo',
        value: {
          gte: (value) => value,
          gt: (value) => `mais de ${value}`,
          lte: (value) => value,
          lt: (value) => `menos de ${value}`,
        },
        more: (n) => `mais ${n}`,
        fewer: (n) => `menos ${n}`,
        less: (n) => `menos ${n}`,
        at: (value) => `em ${value}`,
        inDays: (n) => (n <= 1 ? 'em até um dia' : `em ${n} dias`),
        maybe: 'talvez já',
        index: (step, score) => `${step}: índice ${score}`,
        counted: (part, whole, share) => `${part} de ${whole} = ${share}`,
        floor: (least, part, share) =>
          `abaixo de ${least}, contamos como se fossem ${least}: ${part} de ${least} = ${share}`,
        dependsOn: (what) => `Depende de: ${what}.`,
      },
      tasks: {
        title: 'O que fazer',
        htmlTitle: 'Três coisas a fazer',
        measured: (before, after) => `Índice de ${before} para ${after}.`,
        enough: (items, of, before, after) =>
          `${items} de ${of} ${items === 1 ? 'basta' : 'bastam'}: índice de ${before} para ${after}.`,
        tooFew: (items) => `Menos de ${items} não muda nada.`,
        noMore: (items) => `Mais de ${items} não traz mais nada.`,
        bring: (title, now, then) => `Passe de ${now} para ${then}: ${title}.`,
        stayBelow: (limit, title) => `Fique abaixo de ${limit}: ${title}.`,
        stayAbove: (limit, title) => `Fique acima de ${limit}: ${title}.`,
        actBefore: (on, title) => `Aja antes de ${on}: ${title}.`,
        lookUp: (topic) => `Procure: ${topic}.`,
        canAdd: (points) => `Pode somar até ${points}.`,
        proof: 'Salve hoje as suas provas: mensagens, notas fiscais, códigos de rastreio.',
        proofWhy: 'Uma conta encerrada não as mostra mais.',
        mailbox: 'Olhe a caixa de entrada e o spam uma vez por semana.',
        mailboxWhy: 'Algumas contas recebem um aviso antes do bloqueio.',
        again: 'Verifique de novo depois de qualquer novidade, pelo menos uma vez por mês.',
        askPlatform: (platform) => `Pergunte a ${platform} qual número vale para você.`,
        askPlatformWhy: 'Guarde a resposta e digite-a aqui: aí poderemos comparar.',
        readMessages: 'Leia cada mensagem sobre a sua conta no dia em que chegar.',
        keepProof: 'Guarde provas do que você faz: pedidos, mensagens, documentos.',
        wayBack: 'Veja o caminho de volta antes de escrever a alguém.',
        oneAppeal: 'Envie um único recurso, com tudo nele.',
        noNewAccount: 'Não abra uma conta nova: espere a resposta sobre esta.',
      },
      notChecked: (topics, more, canAdd) =>
        `Não verificado: ${topics.join(', ')}${more > 0 ? ` e mais ${more}` : ''}${canAdd === null ? '' : ` (pode somar ${canAdd})`}.`,
      nothingOpen: 'Não verificado: nada que você possa saber.',
      moreTopics: (n) => `mais ${n}`,
      secretLimits: (n, platform) =>
        n === 1 ? `1 limite que só ${platform} vê.` : `${n} limites que só ${platform} vê.`,
      index: (score) =>
        `Índice ${score} de 100: o quanto os limites conhecidos estão perto, não a chance de um bloqueio.`,
      indexEnded: (score, evidence) =>
        `Índice ${score} de 100: já aconteceu. Só o que se sabe dá ${evidence}.`,
      noIndex: 'Sem índice: seria inventado.',
      noIndexYet: 'Ainda sem índice: sabe-se pouco demais.',
      ladder: {
        title: 'Índice, de 0 a 100',
        today: 'Hoje',
        step: (title, step) => `${title}: ${step}`,
        left: (title) => `${title}: resolvido`,
        all: 'Tudo resolvido',
      },
    },
  },
};
