/* <hoso-diagram>: the diagram of a case, with where it stands and the path it has taken. Reading only. */
customElements.define(
    'hoso-diagram',
    class extends HTMLElement {
        connectedCallback() {
            if (Object.prototype.hasOwnProperty.call(this, 'model')) {
                const early = this.model;
                delete this.model;
                this.model = early;
            }
        }

        disconnectedCallback() {
            this.viewer?.destroy();
            this.viewer = undefined;
        }

        set model(text) {
            this.show(JSON.parse(text));
        }

        async show({ xml, passed, here }) {
            this.viewer?.destroy();
            const viewer = new BpmnJS({ container: this });
            this.viewer = viewer;
            await viewer.importXML(xml);
            const canvas = viewer.get('canvas');
            const elements = viewer.get('elementRegistry');
            const reached = new Set([...passed, ...here]);
            const mark = (id, marker) => elements.get(id) && canvas.addMarker(id, marker);
            passed.filter((id) => !here.includes(id)).forEach((id) => mark(id, 'hoso-passed'));
            here.forEach((id) => mark(id, 'hoso-here'));
            elements
                .filter((element) => element.waypoints && reached.has(element.source?.id) && reached.has(element.target?.id))
                .forEach((flow) => canvas.addMarker(flow.id, 'hoso-passed-flow'));
            canvas.zoom('fit-viewport');
            const standing = here.map((id) => elements.get(id)).find(Boolean);
            if (canvas.zoom() < 0.55 && standing) {
                canvas.zoom(0.8, { x: standing.x + standing.width / 2, y: standing.y + standing.height / 2 });
                canvas.scrollToElement(standing, { top: 120, bottom: 120, left: 240, right: 240 });
            }
        }
    },
);
