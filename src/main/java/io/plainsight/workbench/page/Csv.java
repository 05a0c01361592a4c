package io.plainsight.workbench.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.dataformat.csv.CsvMapper;

/** Lines for a spreadsheet. */
public final class Csv {

    private static final CsvMapper MAPPER = new CsvMapper();
    private static final MediaType TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private Csv() {}

    /** A file to keep, with a heading. */
    public static <T> ResponseEntity<String> of(String fileName, Class<T> type, List<T> lines) {
        return ResponseEntity.ok()
                .contentType(TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fileName)
                                .build()
                                .toString())
                .body(MAPPER.writer(MAPPER.schemaFor(type).withHeader()).writeValueAsString(lines));
    }
}
