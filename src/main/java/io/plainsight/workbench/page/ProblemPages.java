package io.plainsight.workbench.page;

import io.plainsight.database.Failures;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What went wrong, as a page that says what happened and what to do. */
@ControllerAdvice
@Controller
public final class ProblemPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemPages.class);
    private static final int MOST_SHOWN = 80;

    @ExceptionHandler
    ModelAndView known(Problem problem, HttpServletRequest request) {
        return page(problem.status(), problem.getMessage(), problem.remedy(), request)
                .addObject("ways", problem.ways());
    }

    @ExceptionHandler
    ModelAndView badValue(MethodArgumentTypeMismatchException problem, HttpServletRequest request) {
        return page(
                HttpStatus.BAD_REQUEST,
                "'%s' is no value for %s.".formatted(problem.getValue(), problem.getName()),
                "mend the address, or begin at the overview",
                request);
    }

    @ExceptionHandler
    ModelAndView unreadable(InvalidParameterException problem, HttpServletRequest request) {
        return page(
                HttpStatus.BAD_REQUEST,
                "The address or the form cannot be read.",
                "mend it, or begin at the overview",
                request);
    }

    @ExceptionHandler
    ModelAndView noSuchMethod(HttpRequestMethodNotSupportedException problem, HttpServletRequest request) {
        return page(
                HttpStatus.METHOD_NOT_ALLOWED,
                "%s cannot be asked for with %s.".formatted(shortened(request.getRequestURI()), problem.getMethod()),
                "begin at the overview",
                request);
    }

    @ExceptionHandler(NoResourceFoundException.class)
    ModelAndView noSuchPage(HttpServletRequest request) {
        return page(
                HttpStatus.NOT_FOUND,
                "There is no page %s.".formatted(shortened(request.getRequestURI())),
                "begin at the overview",
                request);
    }

    @ExceptionHandler
    ModelAndView unforeseen(RuntimeException problem, HttpServletRequest request) {
        Failures.Explanation explanation = Failures.explain(problem);
        if (Failures.isConnectionLost(problem)) {
            return page(HttpStatus.SERVICE_UNAVAILABLE, explanation.cause(), explanation.remedy(), request);
        }
        LOG.error("{} {}", request.getMethod(), request.getRequestURI(), problem);
        return page(HttpStatus.INTERNAL_SERVER_ERROR, explanation.cause(), explanation.remedy(), request);
    }

    /** What fails where no other handler can help: outside of a controller, or while a page is written. */
    @RequestMapping("/error")
    ModelAndView anyOther(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // Somebody may ask for the address itself.
        HttpStatus status = code instanceof Integer known ? status(known) : HttpStatus.NOT_FOUND;
        Object words = request.getAttribute(RequestDispatcher.ERROR_MESSAGE);
        return page(
                status,
                status == HttpStatus.FORBIDDEN
                        ? String.valueOf(words)
                        : status.is4xxClientError() ? "The request makes no sense." : "The page could not be written.",
                "go back, or begin at the overview",
                request);
    }

    /** A page may fail that has begun well. */
    private static HttpStatus status(int code) {
        HttpStatus status = HttpStatus.resolve(code);
        return status == null || !status.isError() ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    /** The address that was asked for; null where asking again makes no sense. */
    private static @Nullable String again(HttpServletRequest request) {
        boolean failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null;
        if (failed || request.getRequestURI().startsWith("/jobs/")) {
            return null;
        }
        return request.getQueryString() == null
                ? request.getRequestURI()
                : request.getRequestURI() + "?" + request.getQueryString();
    }

    /** Enough of what somebody has sent to know it by. */
    static String shortened(String sent) {
        return sent.length() <= MOST_SHOWN ? sent : sent.substring(0, MOST_SHOWN - 1) + "…";
    }

    private static ModelAndView page(HttpStatus status, String cause, String remedy, HttpServletRequest request) {
        ModelAndView page = new ModelAndView("problem");
        page.setStatus(status);
        page.addObject("status", status.value());
        page.addObject("cause", cause);
        page.addObject("remedy", remedy);
        page.addObject("ways", List.of());
        page.addObject("again", again(request));
        return page;
    }
}
