/// How a page looks: on a screen, dark or narrow, and on paper. Colours stand in variables, each dark
/// enough, or light enough, to be read on its ground.
package enum StyleSheet {
  package static let text = """
    :root {
      color-scheme: light dark;
      --ground: #ffffff; --ink: #1a1a1a; --faint: #595959; --rule: #8c8c8c; --accent: #1f5fa8;
      --above: #0b5f73; --fine: #1f6b3a; --look: #7d5200; --below: #a3202a; --none: #595959;
      --panel: #f2f4f6;
    }
    @media screen and (prefers-color-scheme: dark) {
      :root {
        --ground: #15171a; --ink: #ececec; --faint: #b4b4b4; --rule: #7a7a7a; --accent: #7db4f0;
        --above: #6fc8de; --fine: #8fd1a6; --look: #f0c060; --below: #ff9a9a; --none: #b4b4b4;
        --panel: #22262b;
      }
    }
    html { background: var(--ground); color: var(--ink); }
    body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 60rem; padding: 1rem; }
    h1 { font-size: 1.6rem; line-height: 1.2; margin: 0.5rem 0; }
    h2 { font-size: 1.25rem; border-bottom: 2px solid var(--rule); margin: 2rem 0 0.5rem; }
    h3 { font-size: 1.05rem; margin: 1.5rem 0 0.25rem; }
    h4, h5, h6 { font-size: 1rem; margin: 1rem 0 0.25rem; }
    h1, h2, h3, h4, p, li, dd, td, th, caption { overflow-wrap: break-word; }
    p { margin: 0.5rem 0; max-width: 44rem; }
    ul { margin: 0.5rem 0; padding-left: 1.25rem; }
    li { margin: 0.25rem 0; max-width: 44rem; }
    a { color: var(--accent); }
    a:focus-visible, summary:focus-visible, .scroll:focus-visible {
      outline: 3px solid var(--accent); outline-offset: 2px;
    }
    .skip { position: absolute; left: -100vw; }
    .skip:focus { position: static; }
    .notice { border: 2px solid var(--ink); font-weight: 700; padding: 0.5rem; }
    nav ul { columns: 16rem; }
    nav li { break-inside: avoid; margin: 0 0 0.25rem; }
    dl { display: grid; grid-template-columns: minmax(8rem, 16rem) 1fr; gap: 0.25rem 1rem; margin: 0; }
    dt { font-weight: 600; }
    dd { margin: 0; overflow-wrap: anywhere; }
    .scroll { overflow-x: auto; margin: 0.5rem 0; }
    table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
    caption { text-align: left; font-weight: 600; padding: 0.25rem 0; }
    .unseen { clip-path: inset(50%); height: 1px; overflow: hidden; position: absolute; width: 1px; }
    th, td { border-bottom: 1px solid var(--rule); padding: 0.3rem 0.5rem; text-align: left; vertical-align: top; }
    th { font-weight: 600; }
    thead th { vertical-align: bottom; }
    tbody th { font-weight: 400; min-width: 9rem; }
    td:last-child { min-width: 8rem; }
    td.figure:last-child { min-width: 0; }
    .figure { text-align: right; white-space: nowrap; }
    .above { color: var(--above); font-weight: 600; }
    .fine { color: var(--fine); }
    .look { color: var(--look); font-weight: 600; }
    .below { color: var(--below); font-weight: 700; }
    .none { color: var(--none); }
    .plot { margin: 1rem 0; }
    .plot-title { font-weight: 600; margin-bottom: 0; }
    .plot svg { display: block; font: 13px system-ui, sans-serif; height: auto; max-width: 42rem; min-width: 25rem; width: 100%; }
    .plot text { fill: var(--ink); }
    .plot .small { fill: var(--faint); font-size: 12px; }
    .plot .axis, .plot .grid { stroke: var(--rule); stroke-width: 1; }
    .plot .grid { stroke-opacity: 0.45; }
    .plot .range { stroke: var(--accent); stroke-width: 2.5; }
    .plot .join { stroke: var(--faint); stroke-width: 1.5; }
    .plot .dot { fill: var(--accent); stroke: var(--ground); stroke-width: 1; }
    .plot .ring { fill: var(--ground); stroke: var(--accent); stroke-width: 2.5; }
    .plot .diamond { fill: none; stroke: var(--ink); stroke-width: 2; }
    .plot .tick { stroke: var(--ink); stroke-width: 2.5; }
    .plot .reference { fill: none; stroke: var(--ink); stroke-dasharray: 5 4; stroke-width: 1.5; }
    .plot .curve { fill: none; stroke: var(--faint); stroke-width: 1.5; }
    .plot .dashes { stroke-dasharray: 6 4; }
    .plot .dots { stroke-dasharray: 2 3; }
    .plot .number { fill: var(--ground); font-size: 11px; font-weight: 700; }
    .plot .field { fill: var(--accent); stroke: var(--ground); }
    .plot .shade0 { fill-opacity: 0; stroke: var(--rule); }
    .plot .shade1 { fill-opacity: 0.1; }
    .plot .shade2 { fill-opacity: 0.18; }
    .plot .shade3 { fill-opacity: 0.27; }
    .plot .shade4 { fill-opacity: 0.36; }
    .plot text.above { fill: var(--above); }
    .plot text.fine { fill: var(--fine); }
    .plot text.look { fill: var(--look); }
    .plot text.below { fill: var(--below); }
    .plot text.none { fill: var(--none); }
    summary { color: var(--accent); cursor: pointer; }
    .room { border: 1px solid var(--rule); margin: 0.5rem 0; }
    .room div { border-bottom: 1px dotted var(--rule); height: 1.8rem; }
    @media (max-width: 30rem) {
      dl { grid-template-columns: 1fr; }
      dd { margin-bottom: 0.5rem; }
      th, td { padding: 0.3rem; }
    }
    @page {
      size: A4;
      margin: 16mm 15mm 18mm;
      @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; }
    }
    @media print {
      body { font-size: 10pt; max-width: none; padding: 0; }
      nav, .skip, summary { display: none; }
      .scroll { overflow: visible; }
      details::details-content { block-size: auto; content-visibility: visible; }
      h2, h3, h4, .plot > p, caption { break-after: avoid; }
      thead { display: table-header-group; }
      tr, .plot svg, .room, li { break-inside: avoid; }
      h1 { font-size: 15pt; }
      h2 { margin-top: 5mm; }
      p, li { margin: 1mm 0; max-width: none; }
      th, td, .notice { padding: 0.6mm 1.5mm; }
      dl { gap: 0.5mm 4mm; }
      .plot { margin: 3mm 0; }
      .plot svg { max-width: 13cm; }
      .room div { height: 6.5mm; }
      .sheet { font-size: 9pt; line-height: 1.35; }
      .sheet .plot-title { display: none; }
      .sheet h2 { font-size: 12pt; }
      .sheet details { display: none; }
    }

    """
}
