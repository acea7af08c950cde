package vn.hoso.modelling.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import vn.hoso.engine.ModelFile;
import vn.hoso.modelling.Publishing;

/**
 * What the desktop modelling tool asks of an engine, and nothing else of the engine's own interface: its version, whether
 * it can be reached, and deployment.
 */
@RestController
@RequestMapping(path = "/engine-rest", produces = MediaType.APPLICATION_JSON_VALUE)
@RolesAllowed("PROCESS_DESIGNER")
@Tag(name = "modelling tool", description = "The door of Camunda Modeler; every model passes the guard")
class ModelerController {

    /** The version whose models are understood. */
    private static final String ENGINE_VERSION = "7.24.0";

    private final Publishing publishing;
    private final Clock clock;

    ModelerController(Publishing publishing, Clock clock) {
        this.publishing = publishing;
        this.clock = clock;
    }

    @GetMapping("/version")
    @Operation(summary = "The engine's version")
    Map<String, String> version() {
        return Map.of("version", ENGINE_VERSION);
    }

    /** The tool asks for no deployments to see whether it may come in. */
    @GetMapping("/deployment")
    @Operation(summary = "Always empty: the tool uses it to test the connection")
    List<ModelerDeployment> deployments(@RequestParam(required = false) @Nullable Integer maxResults) {
        return List.of();
    }

    @PostMapping(path = "/deployment/create", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Deploy a procedure's folder: diagram, rules, forms, templates, procedure.yaml",
            description = "Each file is a part of its own. The deployment carries the name of the process. It becomes a"
                    + " proposal, which reaches the engine when someone else approves it.")
    ModelerDeployment create(
            @RequestParam(name = "deployment-name", required = false) @Nullable String name,
            @RequestParam(name = "deployment-source", required = false) @Nullable String source,
            @RequestParam(name = "enable-duplicate-filtering", required = false) @Nullable String filtering,
            @RequestParam(name = "deploy-changed-only", required = false) @Nullable String changedOnly,
            @RequestParam(name = "tenant-id", required = false) @Nullable String tenant,
            @io.swagger.v3.oas.annotations.Parameter(hidden = true) MultipartHttpServletRequest request)
            throws IOException {
        List<ModelFile> files = new ArrayList<>();
        for (List<MultipartFile> parts : request.getMultiFileMap().values()) {
            for (MultipartFile part : parts) {
                files.add(new ModelFile(place(part), part.getBytes()));
            }
        }
        return ModelerDeployment.of(publishing.model(files), name, source, clock.instant());
    }

    /** The tool sends names without folders; templates belong into theirs. */
    private static String place(MultipartFile part) {
        String original = part.getOriginalFilename();
        String name = original == null || original.isBlank() ? part.getName() : original;
        return name.endsWith(".html") && !name.contains("/") ? "documents/" + name : name;
    }
}
