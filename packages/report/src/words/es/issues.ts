import type { IssueWords } from '../issue-words.ts';

export const issues: IssueWords = {
  sentence: (expected, received) => `se esperaba ${expected}, hay ${received}`,
  phrases: {
    'a date-time with an offset, such as {}': 'fecha y hora con desfase, como {}',
    'a date-time with an offset, not before {}': 'fecha y hora con desfase, no antes de {}',
    'a date or a date-time with an offset': 'una fecha, o fecha y hora con desfase',
    'the instant to judge at: {}': 'el momento de la evaluación: {}',
    'the platform, such as {}': 'la plataforma, como {}',
    'the role, such as {}': 'el papel, como {}',
    'a snapshot (a JSON object)': 'una instantánea (un objeto JSON)',
    'a text': 'un texto',
    'a text that is not empty': 'un texto que no esté vacío',
    'a number': 'un número',
    'a number, a decimal text such as {}, or an object with `value`':
      'un número, un decimal como texto, por ejemplo {}, o un objeto con `value`',
    'a decimal number with at most 15 digits': 'un número decimal de 15 cifras como máximo',
    'true or false': 'true o false',
    'a list': 'una lista',
    'a list of {}': 'una lista de {}',
    'an object': 'un objeto',
    nothing: 'nada',
    'a number too large to be exact': 'un número demasiado grande para ser exacto',
    'a currency code such as {}': 'un código de moneda como {}',
    'a decimal text such as {}': 'un número decimal con punto, como {}',
    'an offset such as {}': 'un desfase como {}',
    'a period such as {}, {} or {}': 'un período como {}, {} o {}',
    'a day such as {}': 'un día como {}',
    'a length of time such as {}': 'una duración como {}',
    'an id such as {}': 'un id como {}',
    'at most {} levels of nesting': '{} niveles como máximo',
    'at most {} characters': 'un texto de {} caracteres como mucho',
    'at most {}': 'un número de {} como mucho',
    'more than {}': 'más de {}',
    'an object without {}': 'un objeto sin {}',
    'a snapshot needs five': 'una instantánea necesita cinco',
    'more than 0, since the numerator is': 'más de 0, porque el numerador lo es',
    'a numerator of at most the denominator': 'un numerador que no supere el denominador',
    '`value`, or `numerator` and `denominator`': '`value`, o `numerator` y `denominator`',
    'a list of suppressions': 'una lista de exclusiones',
    'an object with `rule` and `reason`': 'un objeto con `rule` y `reason`',
    'a date such as {}, or a date-time with an offset': 'un día como {}, o fecha y hora con desfase',
    'the id of the account that it holds for': 'el id de la cuenta para la que vale',
    '`rule` and a `reason` that is not empty': '`rule` y un `reason` que no esté vacío',
    'the id of an item that the action can change': 'el id de un elemento que la medida puede cambiar',
    'a metric of the ruleset': 'una medida del conjunto de reglas',
    'an action of the ruleset': 'una acción del conjunto de reglas',
    '{}, which the ruleset {} is for': '{}, para lo que vale el conjunto de reglas {}',
    'a number from {} to {} (a share, not percent)':
      'un número de {} a {} (una proporción, no un porcentaje)',
    'a number of {} or more (a share, not percent)':
      'un número de {} o más (una proporción, no un porcentaje)',
    'a number from {} to {} for {}': 'para {2}, un número de {0} a {1}',
    'a number of {} or more for {}': 'para {1}, un número de {0} o más',
    'a number from {} to {}': 'un número de {} a {}',
    'a number of {} or more': 'un número de {} o más',
    'one of {} for {}': 'para {1}, uno de {0}',
    'one of {}': 'uno de {}',
    'add a time and an offset: {}': 'añada la hora y el desfase: {}',
    'add the offset, such as Z or {}': 'añada el desfase, como Z o {}',
    'check that the day and the time exist': 'compruebe que el día y la hora existen',
    'did you mean {}?': '¿quería decir {}?',
    'known: {}': 'se conocen: {}',
    '{} or more': '{} o más',
    '{} or {}': '{} o {}',
  },
  sentences: {
    'a cell that starts with " is not closed; the file may be cut off':
      'una celda que empieza con " no se cierra; quizá el archivo esté cortado',
    'this line cannot be read as a row of the table': 'esta línea no se puede leer como fila de la tabla',
    'no header of a known export in the first {} lines':
      'no hay cabecera de una exportación conocida en las primeras {} líneas',
    'no header of {} in the first {} lines': 'no hay cabecera de {} en las primeras {} líneas',
    'the JSON ends too early; the file may be cut off':
      'el JSON termina antes de tiempo; quizá el archivo esté cortado',
    'this is not JSON from here on': 'a partir de aquí esto no es JSON',
    'expected an export, got nothing: the file is empty':
      'se esperaba una exportación, no hay nada: el archivo está vacío',
    '{} serves {}': '{} vale para {}',
    'expected an object or a list; known are {}': 'se esperaba un objeto o una lista; se conocen {}',
    'this is not the shape of a known export; known are {}':
      'esta no es la forma de una exportación conocida; se conocen {}',
    'this is an export for {}, not for {}': 'esto es una exportación para {}, no para {}',
    '{} reads a table (CSV), and this is JSON': '{} lee una tabla (CSV), y esto es JSON',
    '{} reads JSON, and this is a table': '{} lee JSON, y esto es una tabla',
    'the file holds a value that no snapshot can hold':
      'el archivo contiene un valor que ninguna instantánea puede contener',
    'expected one of the marketplaces in this file: {}':
      'se esperaba uno de los mercados de este archivo: {}',
    'expected one of the programmes in this file: {}': 'se esperaba uno de los programas de este archivo: {}',
    'expected one of the sites in this file: {}': 'se esperaba uno de los sitios de este archivo: {}',
    'the columns change here; give what begins here as a file of its own':
      'aquí cambian las columnas; dé lo que empieza aquí como un archivo aparte',
    'this file names nothing to choose from; import it without a part':
      'este archivo no nombra nada entre lo que elegir; impórtelo sin indicar una parte',
    'expected one of the metrics in this file: {}': 'se esperaba una de las métricas de este archivo: {}',
    '{} has no parts to choose from; these have: {}':
      '{} no tiene partes entre las que elegir; estos sí las tienen: {}',
    'expected the name of the metric, which is only in the address it came from: put {} around the answer':
      'se esperaba el nombre de la métrica, que solo está en la dirección de la respuesta: ponga {} alrededor de la respuesta',
    'line {}, {}': 'línea {}, {}',
    'line {}': 'línea {}',
    'the dispute': 'la disputa',
    'Amazon seller performance report (GET_V2_SELLER_PERFORMANCE_REPORT)':
      'Informe de rendimiento del vendedor de Amazon (GET_V2_SELLER_PERFORMANCE_REPORT)',
    'eBay seller standards profile (Analytics API)':
      'Perfil de estándares del vendedor de eBay (Analytics API)',
    'Mercado Libre seller reputation (GET /users/{id}, GET /global/users/seller_reputation)':
      'Reputación del vendedor en Mercado Libre (GET /users/{id}, GET /global/users/seller_reputation)',
    'Stripe disputes (API list, object or event)': 'Disputas de Stripe (lista, objeto o evento de la API)',
    'Shopify Payments disputes (GraphQL, REST or webhook)':
      'Disputas de Shopify Payments (GraphQL, REST o webhook)',
    'AliExpress disputes (aliexpress.issue.issuelist.get)':
      'Disputas de AliExpress (aliexpress.issue.issuelist.get)',
    'Shopee shop performance (get_shop_performance)':
      'Rendimiento de la tienda en Shopee (get_shop_performance)',
    'Walmart seller performance summaries (Insights API)':
      'Resúmenes de rendimiento del vendedor de Walmart (Insights API)',
    'AliExpress orders (browser extensions, privacy export as CSV)':
      'Pedidos de AliExpress (extensiones del navegador, exportación de privacidad en CSV)',
    'Amazon order history (privacy export, Retail.OrderHistory or Order History)':
      'Historial de pedidos de Amazon (exportación de privacidad, Retail.OrderHistory u Order History)',
    'eBay orders report (Seller Hub CSV)': 'Informe de pedidos de eBay (Seller Hub, CSV)',
    'Etsy sold orders (EtsySoldOrders CSV)': 'Pedidos vendidos de Etsy (EtsySoldOrders, CSV)',
  },
};
