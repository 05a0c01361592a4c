// A dot for each of those who were measured, in a row for each kind of work.
const works = data('ratios');
const everybody = [...new Set(works.flatMap(work => Object.keys(work.ratios)))];
const symbols = ['circle', 'diamond', 'triangle', 'rect', 'emptyCircle', 'emptyDiamond', 'emptyTriangle'];

draw(document.querySelector('[data-chart="ratios"]'), () => ({
    tooltip: {...tooltip(), formatter: dot => `${dot.seriesName}: ${dot.value[0].toFixed(2)}`},
    legend: {textStyle: {color: colours('--text')}},
    grid: {left: 8, right: 24, top: 72, bottom: 32, containLabel: true},
    xAxis: {type: 'log', name: 'ratio', nameLocation: 'middle', nameGap: 24, ...axis()},
    yAxis: {type: 'category', inverse: true, data: works.map(work => work.work), ...axis()},
    series: everybody.map((who, number) => ({
        name: who,
        type: 'scatter',
        symbol: symbols[number % symbols.length],
        symbolSize: 12,
        itemStyle: {color: colours(`--curve-${number % 8}`)},
        data: works.filter(work => who in work.ratios).map(work => [work.ratios[who], work.work])
    }))
}));
