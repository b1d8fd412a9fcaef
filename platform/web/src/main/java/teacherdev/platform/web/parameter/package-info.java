/** Query and path parameters as strict as bodies: a bad one is refused with its name, and U+0000 never gets further. */
package teacherdev.platform.web.parameter;
