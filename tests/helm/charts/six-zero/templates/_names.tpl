{{- /* The common key of all charts first, then that of this one. */ -}}
{{- define "six.registry" -}}
{{ (.Values.global).imageRegistry | default .Values.all.image.registry }}
{{- end -}}
{{- /* Names, each of them a plain text, and the secret that the chart makes itself. */ -}}
{{- define "six.pull" -}}
{{- range .Values.global.imagePullSecrets }}
    - name: {{ tpl . $ }}
{{- end }}
    - name: {{ .Release.Name }}-pull-secret
{{- end -}}
