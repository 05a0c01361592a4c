'use strict';
// Charts in the colours of the page. Tooltips are drawn, not written: the page's policy lets no script set styles.

const colours = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const dark = window.matchMedia('(prefers-color-scheme: dark)');

function data(name) {
    return JSON.parse(document.querySelector(`script[data-for="${name}"]`).textContent);
}

function draw(element, options) {
    const chart = echarts.init(element, null, {renderer: 'canvas'});
    const show = () => chart.setOption({
        backgroundColor: 'transparent',
        textStyle: {color: colours('--text')},
        animation: false,
        ...options()
    }, {notMerge: true});
    show();
    new ResizeObserver(() => chart.resize()).observe(element);
    dark.addEventListener('change', show);
    return {chart, show};
}

const axis = () => ({
    axisLabel: {color: colours('--text')},
    axisLine: {lineStyle: {color: colours('--quiet')}},
    splitLine: {lineStyle: {color: colours('--line')}},
    nameTextStyle: {color: colours('--text')}
});

const tooltip = () => ({
    renderMode: 'richText',
    confine: true,
    backgroundColor: colours('--panel'),
    borderColor: colours('--line'),
    textStyle: {color: colours('--text')}
});

function bars(element, rows) {
    const shown = rows.filter(row => row.hasForm);
    const values = [
        {name: 'statements', colour: '#3b78c3', of: row => row.statements},
        {name: 'rows examined', colour: '#c07a1e', of: row => Number(row.rowsExamined)}
    ];
    draw(element, () => ({
        tooltip: {...tooltip(), trigger: 'axis'},
        legend: {textStyle: {color: colours('--text')}},
        grid: {left: 8, right: 40, top: 36, bottom: 8, containLabel: true},
        xAxis: {type: 'value', minInterval: 1, ...axis()},
        yAxis: {type: 'category', inverse: true, data: shown.map(row => row.title), ...axis()},
        series: values.map(value => ({
            name: value.name,
            type: 'bar',
            itemStyle: {color: value.colour},
            label: {show: true, position: 'right', color: colours('--text')},
            data: shown.map(row => Number.isNaN(value.of(row)) ? null : value.of(row))
        }))
    }));
}

function plan(element, root) {
    const leaves = node => node.children.length === 0 ? 1 : node.children.map(leaves).reduce((a, b) => a + b);
    const depth = node => 1 + Math.max(0, ...node.children.map(depth));
    element.classList.add(depth(root) * leaves(root) > 8 ? 'large' : 'small');
    draw(element, () => ({
        tooltip: {...tooltip(), formatter: node => node.name},
        series: [{
            type: 'tree',
            data: [root],
            orient: 'TB',
            top: 24, bottom: 24, left: 16, right: 16,
            symbolSize: 9,
            roam: true,
            initialTreeDepth: -1,
            itemStyle: {color: colours('--accent')},
            lineStyle: {color: colours('--quiet')},
            label: {
                color: colours('--text'), position: 'right', width: 220, overflow: 'truncate',
                formatter: node => node.name.replace(/ \(actual.*?rows=(\S+) .*/, ' · $1 rows')
            }
        }]
    }));
}

// Charts in a folded part are drawn when it is unfolded: before, they have no size.
function whenVisible(element, action) {
    new IntersectionObserver((entries, observer) => {
        if (entries.some(entry => entry.isIntersecting)) {
            observer.disconnect();
            action();
        }
    }).observe(element);
}

document.querySelectorAll('[data-chart="costs"]').forEach(element => bars(element, data('costs')));
document.querySelectorAll('.chart.plan').forEach(element =>
    whenVisible(element, () => plan(element, data(element.dataset.chart))));
