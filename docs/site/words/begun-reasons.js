/**
 * What a begun language says of the reasons, whose own pages are English there: a title, and what it means for somebody who was
 * told so.
 * @typedef {object} BegunReasons
 * @property {string} means - Heading of the second column.
 * @property {string} everywhere - Heading of what helps whatever the reason.
 * @property {Readonly<Record<string, readonly [title: string, means: string]>>} reasons - By slug, in no order.
 */

/** @type {Readonly<Record<'fr' | 'pt', BegunReasons>>} */
export const BEGUN_REASONS = {
  fr: {
    means: 'Ce que cela veut dire',
    everywhere: 'Quel que soit le motif',
    reasons: {
      performance: [
        'Performance',
        'Trop de commandes en retard, annulées ou défectueuses, ou des notes trop basses, par rapport à une limite de la plateforme.',
      ],
      'policy-violation': [
        'Règlement enfreint',
        'Une annonce, un contenu ou une façon de faire est contraire au règlement de la plateforme.',
      ],
      'payment-chargeback': [
        'Trop de litiges',
        'Trop de paiements ont été contestés, auprès de la plateforme ou de la banque.',
      ],
      conduct: ['Comportement', 'Des personnes ont signalé la façon dont vous leur avez parlé ou agi.'],
      'multiple-accounts': [
        'Plusieurs comptes',
        'La plateforme pense que vous avez plus d’un compte, ou que le vôtre est lié à un compte fermé.',
      ],
      fraud: [
        'Fausses ventes ou faux envois',
        'La plateforme pense que des ventes ou des envois n’ont pas eu lieu.',
      ],
      'intellectual-property': [
        'Propriété intellectuelle',
        'Quelqu’un dit qu’une annonce utilise sa marque, son brevet ou ses images.',
      ],
      'rule-violation': [
        'Non-respect des conditions',
        'La plateforme dit que les conditions d’utilisation n’ont pas été respectées, souvent sans préciser lesquelles.',
      ],
      volume: ['Usage du réseau', 'Trop de demandes ou de messages envoyés en peu de temps.'],
      copyright: ['Droit d’auteur', 'Quelqu’un dit qu’un contenu publié lui appartient.'],
      'buyer-protection-abuse': [
        'Abus de la protection des acheteurs',
        'Trop de litiges, de remboursements ou de retours, de l’avis de la plateforme.',
      ],
      security: [
        'Contrôle de sécurité',
        'Une connexion ou un paiement inhabituel. C’est souvent levé par un code ou une pièce d’identité.',
      ],
      'account-review': ['Examen provisoire', 'Le compte est vérifié ; il est en pause en attendant.'],
      'acquirer-termination': [
        'Contrat résilié par la banque de paiement',
        'La banque qui encaisse les cartes a mis fin au contrat.',
      ],
      cheating: ['Triche constatée', 'Le jeu a détecté un logiciel ou une façon de tricher.'],
      inactivity: ['Compte inutilisé', 'Le compte n’a pas servi pendant longtemps.'],
      legal: ['Restriction légale', 'Une loi ou une sanction empêche la plateforme de vous servir.'],
      'money-owed': ['Somme due', 'La plateforme dit que vous lui devez de l’argent.'],
      other: ['Autre motif', 'Un motif qui n’entre dans aucun autre.'],
      'payment-fraud': [
        'Trop de fraude ou de tests de cartes',
        'Trop de paiements par carte ont été signalés comme frauduleux.',
      ],
      'severe-violation': [
        'Infraction grave',
        'Un cas où la plateforme ferme le compte dès la première fois.',
      ],
      'unpaid-orders': ['Commandes non payées', 'Des commandes ont été passées et n’ont pas été payées.'],
      'voluntary-deactivation': [
        'Désactivé par son propriétaire',
        'Le compte a été désactivé ou supprimé depuis ses propres réglages.',
      ],
    },
  },
  pt: {
    means: 'O que quer dizer',
    everywhere: 'Seja qual for o motivo',
    reasons: {
      performance: [
        'Desempenho',
        'Pedidos demais atrasados, cancelados ou com defeito, ou notas baixas demais, em relação a um limite da plataforma.',
      ],
      'policy-violation': [
        'Política violada',
        'Um anúncio, um conteúdo ou um modo de agir vai contra as políticas da plataforma.',
      ],
      'payment-chargeback': [
        'Disputas demais',
        'Pagamentos demais foram contestados, na plataforma ou no banco.',
      ],
      conduct: ['Conduta', 'Pessoas denunciaram o modo como você falou ou agiu com elas.'],
      'multiple-accounts': [
        'Várias contas',
        'A plataforma acha que você tem mais de uma conta, ou que a sua está ligada a uma conta encerrada.',
      ],
      fraud: ['Vendas ou envios falsos', 'A plataforma acha que vendas ou envios não aconteceram.'],
      'intellectual-property': [
        'Propriedade intelectual',
        'Alguém diz que um anúncio usa a marca, a patente ou as imagens dele.',
      ],
      'rule-violation': [
        'Descumprimento dos termos',
        'A plataforma diz que os termos de uso não foram cumpridos, muitas vezes sem dizer quais.',
      ],
      volume: ['Uso da rede', 'Pedidos ou mensagens demais enviados em pouco tempo.'],
      copyright: ['Direitos autorais', 'Alguém diz que um conteúdo publicado pertence a ele.'],
      'buyer-protection-abuse': [
        'Abuso da proteção ao comprador',
        'Disputas, reembolsos ou devoluções demais, na opinião da plataforma.',
      ],
      security: [
        'Verificação de segurança',
        'Um acesso ou um pagamento fora do comum. Muitas vezes um código ou um documento resolve.',
      ],
      'account-review': ['Análise temporária', 'A conta está sendo verificada e fica parada enquanto isso.'],
      'acquirer-termination': [
        'Contrato encerrado pela credenciadora',
        'A empresa que recebe os cartões encerrou o contrato.',
      ],
      cheating: ['Trapaça detectada', 'O jogo detectou um programa ou um modo de trapacear.'],
      inactivity: ['Conta sem uso', 'A conta ficou muito tempo sem ser usada.'],
      legal: ['Restrição legal', 'Uma lei ou uma sanção impede a plataforma de atender você.'],
      'money-owed': ['Valor devido', 'A plataforma diz que você deve dinheiro a ela.'],
      other: ['Outro motivo', 'Um motivo que não cabe em nenhum dos outros.'],
      'payment-fraud': [
        'Fraude ou teste de cartões demais',
        'Pagamentos com cartão demais foram marcados como fraude.',
      ],
      'severe-violation': [
        'Violação grave',
        'Um caso em que a plataforma encerra a conta já na primeira vez.',
      ],
      'unpaid-orders': ['Pedidos não pagos', 'Pedidos foram feitos e não foram pagos.'],
      'voluntary-deactivation': [
        'Desativada pelo dono',
        'A conta foi desativada ou excluída nas próprias configurações.',
      ],
    },
  },
};
