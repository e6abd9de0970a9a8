'use strict';
/*
 * The map of regions. Albers' equal-area conic projection with standard parallels 43° and 53° north, centred on 67° east: areas are true, and
 * the country has the shape that its people know. Regions without data are hatched; cities, too small to see, stand as dots.
 */
(() => {
  const { numbers, tip, base } = window.qalqanChartParts;
  const outlines = new Map();
  const rad = Math.PI / 180;

  const albers = (() => {
    const [one, two, origin, centre] = [43 * rad, 53 * rad, 48 * rad, 67 * rad];
    const n = (Math.sin(one) + Math.sin(two)) / 2;
    const c = Math.cos(one) ** 2 + 2 * n * Math.sin(one);
    const rho = latitude => Math.sqrt(c - 2 * n * Math.sin(latitude)) / n;
    const r0 = rho(origin);
    return {
      project: ([longitude, latitude]) => {
        const r = rho(latitude * rad);
        const angle = n * (longitude * rad - centre);
        return [r * Math.sin(angle) * 100, (r * Math.cos(angle) - r0) * 100];
      },
      unproject: ([x, y]) => {
        const [px, py] = [x / 100, y / 100 + r0];
        const r = Math.hypot(px, py);
        const latitude = Math.asin((c - (r * n) ** 2) / (2 * n));
        return [(centre + Math.atan2(px, py) / n) / rad, latitude / rad];
      },
    };
  })();

  const fetched = address => {
    if (!outlines.has(address)) {
      outlines.set(address, fetch(address).then(answer => answer.json()).then(geo => {
        echarts.registerMap('regions', geo);
        return geo;
      }));
    }
    return outlines.get(address);
  };

  const hatch = (ground, line) => {
    const canvas = document.createElement('canvas');
    const size = 8;
    canvas.width = canvas.height = size;
    const pen = canvas.getContext('2d');
    pen.fillStyle = ground;
    pen.fillRect(0, 0, size, size);
    pen.strokeStyle = line;
    pen.lineWidth = 1.2;
    pen.beginPath();
    for (const shift of [-size, 0, size]) {
      pen.moveTo(shift, size);
      pen.lineTo(shift + size, 0);
    }
    pen.stroke();
    return { image: canvas, repeat: 'repeat' };
  };

  /* The ink that stands out more from a shade. */
  const luminance = hex => [1, 3, 5].map(i => parseInt(hex.slice(i, i + 2), 16) / 255)
    .map(c => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const contrast = (one, other) => {
    const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (high + 0.05) / (low + 0.05);
  };
  const legible = (shade, p) => ['map-ink-light', 'map-ink-dark'].map(p.colour)
    .reduce((best, ink) => (contrast(ink, shade) > contrast(best, shade) ? ink : best));

  const middle = geometry => {
    const rings = geometry.type === 'Polygon' ? [geometry.coordinates[0]] : geometry.coordinates.map(part => part[0]);
    const ring = rings.reduce((a, b) => (b.length > a.length ? b : a));
    const sum = ring.reduce(([x, y], point) => [x + point[0], y + point[1]], [0, 0]);
    return [sum[0] / ring.length, sum[1] / ring.length];
  };

  window.qalqanCharts.map = async (data, p) => {
    const geo = await fetched(data.outlines);
    const n = numbers(data.words);
    const shade = share => data.bounds.filter(bound => share >= bound).length;
    const none = hatch(p.colour('map-none'), p.colour('map-hatch'));
    const colour = region => (region.share === null ? none : p.colour('map-' + shade(region.share)));
    const ink = region => (region.share === null ? p.colour('soft') : legible(p.colour('map-' + shade(region.share)), p));
    const byPlace = new Map(data.regions.map(region => [region.place, region]));
    const told = region => tip(region.name, region.share === null ? [[data.words.coverage, data.words.none]] : [
      [data.words.coverage, n.percent(region.share, 2)], [data.words.reached, n.whole(region.people)], [data.words.about, region.day],
    ]);
    const cities = geo.features.filter(feature => byPlace.get(feature.properties.place)?.city);
    const label = (region, more) => ({
      show: true, formatter: region.share === null ? '' : n.percent(region.share, 1), fontSize: p.small ? 10 : 12, fontWeight: 600, ...more,
    });
    return {
      ...base(p),
      tooltip: { ...base(p).tooltip, trigger: 'item', formatter: item => told(byPlace.get(item.name)) },
      geo: {
        map: 'regions', nameProperty: 'place', projection: albers, left: 4, right: 4, top: 8, bottom: 8, preserveAspect: 'contain', roam: false, selectedMode: false,
        tooltip: { show: true },
        itemStyle: { borderColor: p.colour('surface'), borderWidth: 1.2 },
        emphasis: { label: { show: !p.small }, itemStyle: { borderColor: p.colour('ink'), borderWidth: 1.6 } },
        regions: data.regions.map(region => ({
          name: region.place, itemStyle: { areaColor: colour(region) },
          label: region.city || p.small ? { show: false } : label(region, { color: ink(region) }),
          emphasis: { itemStyle: { areaColor: colour(region) }, label: region.city ? { show: false } : label(region, { color: ink(region) }) },
        })),
      },
      series: [{
        type: 'scatter', coordinateSystem: 'geo', symbolSize: p.small ? 12 : 16, z: 4,
        data: cities.map(feature => {
          const region = byPlace.get(feature.properties.place);
          return {
            name: region.place, value: middle(feature.geometry),
            itemStyle: { color: colour(region), borderColor: p.colour('ink'), borderWidth: 1.5 },
            label: p.small ? { show: false } : label(region, { position: 'right', color: p.colour('ink'), textBorderColor: p.colour('surface'), textBorderWidth: 3 }),
          };
        }),
      }],
    };
  };
})();
