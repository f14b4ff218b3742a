import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { literalsIn } from '../../../../lib/diagnosis/pasted/literal-notation.ts';

const order = {
  purchase_country: 'SE',
  order_amount: 10_100,
  order_lines: [{ name: 'Sample product', quantity: 1, unit_price: 10_000 }],
};

describe('a list that a program prints is read', () => {
  test.each([
    [
      'php',
      'print_r',
      `Array
(
    [purchase_country] => SE
    [order_amount] => 10100
    [order_lines] => Array
        (
            [0] => Array
                (
                    [name] => Sample product
                    [quantity] => 1
                    [unit_price] => 10000
                    [image_url] =>
                )

        )

)
`,
    ],
    [
      'php',
      'var_export',
      `array (
  'purchase_country' => 'SE',
  'order_amount' => 10100,
  'order_lines' =>
  array (
    0 =>
    array (
      'name' => 'Sample product',
      'quantity' => 1,
      'unit_price' => 10000,
    ),
  ),
)`,
    ],
    [
      'php',
      'var_dump',
      `array(3) {
  ["purchase_country"]=>
  string(2) "SE"
  ["order_amount"]=>
  int(10100)
  ["order_lines"]=>
  array(1) {
    [0]=>
    array(3) {
      ["name"]=>
      string(14) "Sample product"
      ["quantity"]=>
      int(1)
      ["unit_price"]=>
      int(10000)
    }
  }
}`,
    ],
    [
      'php',
      'source',
      `$body = ['purchase_country' => "SE", 'order_amount' => 10100, // in minor units
        'order_lines' => [['name' => 'Sample product', 'quantity' => 1, 'unit_price' => 10_000]],];`,
    ],
    [
      'python',
      'a dictionary',
      `{'purchase_country': u'SE', 'order_amount': Decimal(10100), 'order_lines': [{'name': 'Sample product', 'quantity': 1, 'unit_price': 10000}], **more}`,
    ],
    [
      'ruby',
      'a hash',
      `{:purchase_country=>"SE", "order_amount" => 10100, order_lines: [{name: "Sample product", quantity: 1, unit_price: 10000}]}`,
    ],
    [
      'javascript',
      'an object',
      `const body = { purchase_country: 'SE', order_amount: 10100, /* the cart */
        order_lines: [{ name: \`Sample product\`, quantity: 1, unit_price: 10000, reference: item.sku }], ...more };`,
    ],
    [
      'javascript',
      'JSON with a comma too many',
      `{"purchase_country": "SE", "order_amount": 10100, "order_lines": [{"name": "Sample product", "quantity": 1, "unit_price": 10000,}],}`,
    ],
  ] as const)('%s: %s', (notation, _, text) => {
    const [literal] = literalsIn(`log: ${text}\nend`);
    expect(literal?.value).toEqual(order);
    expect(literal?.notation).toBe(notation);
    expect(literal?.end).toBeGreaterThan(text.trim().length);
  });
});

/** Prints a JSON value in a notation. */
const printers: Record<string, (value: unknown) => string> = {
  php: (value) => php(value),
  python: (value) => python(value),
  ruby: (value) => JSON.stringify(value).replaceAll('":', '" => ').replaceAll('null', 'nil'),
};

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, (character) => `\\${character}`)}'`;
}

function php(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(php).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `array(${Object.entries(value)
      .map(([key, item]) => `${quoted(key)} => ${php(item)}`)
      .join(', ')})`;
  return typeof value === 'string' ? quoted(value) : String(value);
}

function python(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(python).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .map(([key, item]) => `${quoted(key)}: ${python(item)}`)
      .join(', ')}}`;
  if (typeof value === 'string') return quoted(value);
  return value === null ? 'None' : value === true ? 'True' : value === false ? 'False' : String(value);
}

const word = fc.stringMatching(/^[a-z_]{1,12}$/);
const plain = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9 ,.'-]{0,20}$/),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
const { tree } = fc.letrec((tie) => ({
  tree: fc.dictionary(
    word,
    fc.oneof({ maxDepth: 3 }, plain, tie('tree'), fc.array(tie('tree'), { maxLength: 3 })),
    {
      minKeys: 1,
      maxKeys: 5,
      noNullPrototype: true,
    },
  ),
}));

test.each(Object.keys(printers))('whatever is printed as %s is read back', (name) => {
  fc.assert(
    fc.property(tree, (value) => {
      const printed = printers[name]?.(value) ?? '';
      expect(literalsIn(printed)[0]?.value).toEqual(value);
    }),
  );
});

test('any text is taken, without an exception', () => {
  const part = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    'Array',
    'array(',
    '=>',
    ':',
    ',',
    "'",
    '"',
    'a',
    '1',
    '\n',
    '/*',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(part, { maxLength: 60 }).map((parts) => parts.join('')),
      ),
      (text) => {
        for (const { value } of literalsIn(text)) expect(typeof value).toBe('object');
      },
    ),
    { numRuns: 500 },
  );
});
