package vn.hoso.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.hoso.base.OfficialTime;
import vn.hoso.casefile.Channel;
import vn.hoso.casefile.Party;
import vn.hoso.casefile.Representation;
import vn.hoso.document.PdfRenderer;
import vn.hoso.organization.Unit;
import vn.hoso.procedure.ProcedureVersion;
import vn.hoso.reception.Dossier;
import vn.hoso.reception.Reception;

/** What the citizens of the sample hand in. */
@Component
@ConditionalOnProperty("hoso.demo.enabled")
class DemoDossiers {

    private final Reception reception;
    private final PdfRenderer pages;
    private final Clock clock;

    DemoDossiers(Reception reception, PdfRenderer pages, Clock clock) {
        this.reception = reception;
        this.pages = pages;
        this.clock = clock;
    }

    /** A complete dossier; whoever acts for the owner brings their authorisation, which is scanned. */
    Dossier complete(Unit counter, @Nullable UUID territory, ProcedureVersion version, Random random) {
        List<Party> parties = DemoVisitors.parties(random, LocalDate.ofInstant(clock.instant(), OfficialTime.ZONE));
        return new Dossier(
                version.key(),
                counter.id(),
                territory,
                random.nextInt(6) == 0 ? Channel.POST : Channel.DIRECT,
                parties,
                Stream.concat(papers(version), proof(parties)).toList(),
                DemoAnswers.reception(version.key(), random));
    }

    private static Stream<Dossier.HandedIn> papers(ProcedureVersion version) {
        return version.descriptor().papers().stream()
                .map(paper -> new Dossier.HandedIn(paper.key(), paper.required(), paper.required() ? 1 : 0, null));
    }

    private Stream<Dossier.HandedIn> proof(List<Party> parties) {
        Party owner = parties.stream()
                .filter(party -> party.kind() == Party.Kind.OWNER)
                .findFirst()
                .orElseThrow();
        return parties.stream()
                .filter(party -> party.representation() != null)
                .map(party -> new Dossier.HandedIn(
                        Dossier.PROOF,
                        true,
                        1,
                        reception
                                .scan(authorisation(owner, party, party.representation()), "giay-uy-quyen.pdf")
                                .id()));
    }

    private byte[] authorisation(Party owner, Party representative, Representation representation) {
        return pages.render("""
                <html><head><style>body { font-family: 'Liberation Serif'; font-size: 14pt }</style></head><body>
                <h1>GIẤY ỦY QUYỀN (bản mẫu)</h1>
                <p>%s</p>
                <p>Người ủy quyền: %s</p>
                <p>Người được ủy quyền: %s</p>
                <p>Nội dung: nộp hồ sơ và nhận kết quả thay người ủy quyền.</p>
                </body></html>""".formatted(representation.words().vi(), owner.name(), representative.name()));
    }
}
