// The diagram of the tables. Places are pixels of the chart: two corners without a mark keep the scale at 1 : 1.

const tables = data('schema');
const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
const line = Math.round(1.2 * rem);
const padding = Math.round(.5 * rem);
const parts = {key: 2.8 * rem, name: 7.2 * rem, type: 6.5 * rem};
const boxWidth = parts.key + parts.name + parts.type + 2 * padding;
const boxHeight = table => (table.columns.length + 1) * line + 2 * padding;

// How far a table is from those that refer to nothing; it comes after those that it refers to.
function depths() {
    const depth = {};
    tables.forEach(table => {
        depth[table.name] = Math.max(0, ...table.foreignKeys.map(key => 1 + (depth[key.referredTable] ?? -1)));
    });
    return depth;
}

// The tables of a depth stand below each other, those that others refer to on the left.
function boxes(width, height) {
    const depth = depths();
    const last = Math.max(...Object.values(depth));
    return Object.fromEntries(Array.from({length: last + 1}, (_, at) => {
        const column = tables.filter(table => depth[table.name] === at);
        const free = height - column.map(boxHeight).reduce((a, b) => a + b, 0);
        const gap = Math.max(0, free / column.length);
        const x = last === 0 ? 0 : at * (width - boxWidth - 2) / last;
        let y = gap / 2;
        return column.map(table => {
            const box = {x: x + 1, y, height: boxHeight(table)};
            y += box.height + gap;
            return [table.name, box];
        });
    }).flat());
}

const label = table => [
    `{title|${table.name}}`,
    ...table.columns.map(column => `{key|${column.key}}{name|${column.name}}{type|${column.type}}`)
].join('\n');

const indexes = table => [
    table.name,
    ...table.indexes.map(index => `${index.name} (${index.columns.join(', ')})${index.unique ? ', unique' : ''}`)
].join('\n');

const point = (name, x, y) => ({name, x, y, symbolSize: 1, itemStyle: {opacity: 0}, label: {show: false}, tooltip: {show: false}});

function reference(table, key, box) {
    const row = (of, column) => {
        const owner = tables.find(each => each.name === of);
        const at = owner.columns.findIndex(each => each.name === column);
        return box[of].y + padding + (at + 1.5) * line;
    };
    const from = point(`from ${key.name}`, box[table.name].x, row(table.name, key.columns[0]));
    const to = point(`to ${key.name}`, box[key.referredTable].x + boxWidth, row(key.referredTable, key.referredColumns[0]));
    const words = `${key.name}\n${table.name} (${key.columns.join(', ')}) refers to `
        + `${key.referredTable} (${key.referredColumns.join(', ')})\non delete ${key.onDelete}`;
    return {points: [from, to], link: {source: from.name, target: to.name, words}};
}

function diagram(element) {
    const {chart, show} = draw(element, () => {
        const {clientWidth: width, clientHeight: height} = element;
        const box = boxes(width, height);
        const references = tables.flatMap(table => table.foreignKeys
            .filter(key => box[key.referredTable])
            .map(key => reference(table, key, box)));
        const text = {color: colours('--text'), fontSize: .8 * rem, lineHeight: line, align: 'left'};
        const quiet = {...text, color: colours('--quiet')};
        return {
            tooltip: {...tooltip(), formatter: item => item.data.words},
            series: [{
                type: 'graph',
                layout: 'none',
                left: 0, top: 0, width, height,
                roam: false,
                symbol: 'rect',
                emphasis: {disabled: true},
                edgeSymbol: ['circle', 'arrow'],
                edgeSymbolSize: [5, 10],
                lineStyle: {color: colours('--accent'), width: 1.5, opacity: 1},
                itemStyle: {color: colours('--panel'), borderColor: colours('--quiet'), borderWidth: 1},
                label: {
                    show: true,
                    position: 'inside',
                    rich: {
                        title: {...text, fontWeight: 'bold', fontSize: .9 * rem, width: boxWidth - 2 * padding},
                        key: {...quiet, width: parts.key},
                        name: {...text, width: parts.name},
                        type: {...quiet, width: parts.type}
                    }
                },
                data: [
                    point('top left', 0, 0),
                    point('bottom right', width, height),
                    ...tables.map(table => ({
                        name: table.name,
                        table: table.name,
                        x: box[table.name].x + boxWidth / 2,
                        y: box[table.name].y + box[table.name].height / 2,
                        symbolSize: [boxWidth, box[table.name].height],
                        label: {formatter: label(table)},
                        words: indexes(table)
                    })),
                    ...references.flatMap(each => each.points)
                ],
                links: references.map(each => each.link)
            }]
        };
    });
    new ResizeObserver(show).observe(element);
    chart.on('click', {dataType: 'node'}, item => {
        if (item.data.table) {
            window.location.hash = `table-${item.data.table}`;
        }
    });
}

document.querySelectorAll('[data-chart="schema"]').forEach(diagram);
