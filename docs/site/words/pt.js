import { en } from './en.js';

/** Words of the pages that there are in the Portuguese of Brazil; those of other pages are English. @type {typeof en} */
export const pt = {
  ...en,
  language: 'pt',
  prefix: 'pt',
  home: {
    picker: 'De que conta se trata?',
    pickerExample: 'Amazon, eBay, Visa …',
    notListed: 'Ainda não temos regras para “{typed}”.',
    everywhere: 'Cole a mensagem ou veja o que ajuda em qualquer plataforma',
    allPlatforms: (n) => `Todas as ${n}`,
    example: (ruleset, band, score) => `Um exemplo: ${ruleset}, índice ${score}, ${band}.`,
    rules: (n) => `${n} ${n === 1 ? 'regra' : 'regras'}`,
  },
  closedAccount: 'minha conta foi suspensa, bloqueada, encerrada, banida',
  noticeLabel: 'Aviso',
  notice:
    'Sem ligação com nenhuma plataforma; os nomes pertencem aos seus donos. Um número relatado é uma afirmação da fonte citada, não uma declaração da plataforma. Isto é um índice de risco, não uma orientação jurídica.',
  ui: {
    searchEnglish: 'A maioria das páginas só existe em inglês: procurar lá',
    lookFor: 'Procurar “{q}” em todas as regras',
    search: 'Buscar',
    noResults: 'Nada encontrado para',
    reset: 'Limpar a busca',
    back: 'Fechar a busca',
    details: 'Mostrar a lista detalhada',
    select: 'abrir',
    navigate: 'mover',
    close: 'fechar',
    outline: 'Nesta página',
    edit: 'Editar esta página',
    menu: 'Menu',
    top: 'Voltar ao topo',
    theme: 'Aparência',
    light: 'Aparência clara',
    dark: 'Aparência escura',
    languages: 'Mudar o idioma',
    skip: 'Ir para o conteúdo',
    missing: {
      title: 'Esta página não existe',
      quote:
        'O endereço está escrito errado, ou a página mudou de lugar. A busca no alto encontra regras e motivos.',
      linkLabel: 'Para a página inicial',
      linkText: 'Para a página inicial',
    },
  },
  sections: {
    guide: 'Guia',
    reference: 'Referência',
    notices: 'Mensagens',
    data: 'Os dados',
    project: 'O projeto',
    playground: 'Verificar',
  },
  rules: 'Regras',
  platforms: 'Plataformas',
  reasons: 'Motivos',
  notices: 'Textos das mensagens',
  reason: 'Motivo',
  lists: {
    ...en.lists,
    pasteMessage: (address) =>
      `Você tem a mensagem? [Cole-a na verificação](${address}): ela diz de que motivo se trata e faz três ou quatro perguntas. O plano que vem depois está em inglês. A mensagem fica no seu navegador.`,
    platforms: 'Todas as plataformas',
    rules: 'Todas as regras',
    reasons: 'Motivos de uma restrição',
    reasonsText:
      'O motivo que a plataforma dá decide o caminho de volta. Procure o seu; o plano em si está em inglês, e o seu navegador pode traduzi-lo.',
    notices: 'O que quer dizer uma mensagem',
  },
};
