/** How much and how often: body sizes, announced or streamed, and requests per client. */
package teacherdev.gateway.limit;
