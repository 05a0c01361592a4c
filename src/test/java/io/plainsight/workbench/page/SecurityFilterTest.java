package io.plainsight.workbench.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SecurityFilterTest {

    private static final int OK = 200;
    private static final int FORBIDDEN = 403;

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]"})
    void theMachineItselfIsAnswered(String host) throws Exception {
        assertThat(answer("127.0.0.1", request("GET", host)).getStatus()).isEqualTo(OK);
    }

    @Test
    void anotherNameForTheMachineIsNot() throws Exception {
        assertThat(answer("127.0.0.1", request("GET", "evil.example")).getStatus())
                .isEqualTo(FORBIDDEN);
        assertThat(answer("0.0.0.0", request("GET", "a-name.example")).getStatus())
                .as("who listens for others has other names")
                .isEqualTo(OK);
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, same-origin, 200",
        "Sec-Fetch-Site, none, 200",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, cross-site, 403",
        "Origin, http://127.0.0.1:8080, 200",
        "Origin, http://evil.example, 403",
        "Origin, null, 403",
        "Origin, not a URI, 403"
    })
    void onlyOurOwnPagesRunSomething(String header, String value, int status) throws Exception {
        MockHttpServletRequest post = request("POST", "127.0.0.1");
        post.addHeader("Host", "127.0.0.1:8080");
        post.addHeader(header, value);

        assertThat(answer("127.0.0.1", post).getStatus()).isEqualTo(status);
    }

    @Test
    void whoDoesNotSayTheHostIsNoBrowserOfOurs() throws Exception {
        MockHttpServletRequest post = request("POST", "127.0.0.1");
        post.addHeader("Origin", "http://127.0.0.1:8080");

        assertThat(answer("127.0.0.1", post).getStatus()).isEqualTo(FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "evil.example"})
    void nothingIsLoadedFromElsewhere(String host) throws Exception {
        assertThat(answer("127.0.0.1", request("GET", host)).getHeader("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                .contains("form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe", "*", "http");
    }

    @ParameterizedTest
    @CsvSource({
        "X-Content-Type-Options, nosniff",
        "Referrer-Policy, same-origin",
        "Cross-Origin-Opener-Policy, same-origin",
        "Cross-Origin-Resource-Policy, same-origin"
    })
    void otherSitesGetNothingOutOfOurs(String header, String value) throws Exception {
        assertThat(answer("127.0.0.1", request("GET", "127.0.0.1")).getHeader(header))
                .isEqualTo(value);
        assertThat(answer("127.0.0.1", request("GET", "evil.example")).getHeader(header))
                .isEqualTo(value);
    }

    private static MockHttpServletRequest request(String method, String host) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/");
        request.setServerName(host);
        return request;
    }

    private static MockHttpServletResponse answer(String address, MockHttpServletRequest request) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new SecurityFilter(address).doFilter(request, response, new MockFilterChain());
        return response;
    }
}
