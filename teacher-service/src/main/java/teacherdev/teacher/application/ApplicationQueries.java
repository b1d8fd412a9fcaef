package teacherdev.teacher.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.web.access.Access;

/** Reads applications for whoever may see them. */
@ApplicationScoped
class ApplicationQueries {

    private final ApplicationStore store;
    private final Scoring scoring;
    private final FillingIn filling;

    ApplicationQueries(ApplicationStore store, Scoring scoring, FillingIn filling) {
        this.store = store;
        this.scoring = scoring;
        this.filling = filling;
    }

    ApplicationView application(Access access, UUID id) {
        return store.find(access, id).view();
    }

    /** An application with its contents, its points explained, its history and its objections. */
    ApplicationDetailView details(Access access, UUID id) {
        Application application = store.find(access, id);
        return new ApplicationDetailView(
                application.view(),
                scoring.tree(application.inputs()),
                profile(access, application),
                scoring.tree(application.trace()),
                store.entries(id),
                store.objections(id));
    }

    private ProfileValuesView profile(Access access, Application application) {
        return application.state().isEditable()
                ? scoring.applicable(application.path())
                        .flatMap(scheme -> filling.preview(access, application, scheme))
                        .orElse(null)
                : store.submission(application).flatMap(Submission::values).orElse(null);
    }

    Page<PublishedView> published(Access access, String organisation, Paging paging) {
        return store.published(access, organisation, paging);
    }

    Page<ApplicationView> applications(Access access, ApplicationStore.Filter filter, Paging paging) {
        return store.page(access, filter, paging);
    }
}
